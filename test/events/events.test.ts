import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { envelope } from '../../events/define-event.ts'
import { eventTypes } from '../../events/index.ts'
import { kind } from '../../events/kind.ts'

type Json = z.core.JSONSchema.BaseSchema

/** A schema on one line, `{ due: string, tell: [string], again?: integer }`. */
const shapeOf = (schema: Json): string => {
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.type === 'array') return `[${shapeOf(schema.items as Json)}]`
  if (schema.type !== 'object') return schema.const === undefined ? String(schema.type) : String(schema.const)
  if (!schema.properties)
    return `{ [${shapeOf((schema.propertyNames ?? { type: 'string' }) as Json)}]: ${shapeOf(schema.additionalProperties as Json)} }`
  const fields = Object.entries(schema.properties).map(
    ([name, field]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${shapeOf(field as Json)}`,
  )
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const schemaOf = (data: z.core.$ZodType): Json => z.toJSONSchema(data, { io: 'input' })

describe('an event', () => {
  it('has the shape that its hearers rely on: a field may come, none may go or change', () => {
    const shapes = eventTypes.map(({ type, data }) => `${type} ${shapeOf(schemaOf(data))}`)
    expect(shapes.join('\n')).toMatchSnapshot()
  })

  it.each(eventTypes.map(({ type, data }) => [type, data] as const))('%s takes nothing beside its fields', (_type, data) => {
    expect(schemaOf(data)).toMatchObject({ type: 'object', additionalProperties: false })
  })

  it('has a file of its own, called after it', () => {
    const shared = [
      'define-event',
      'every',
      'index',
      'kind',
      'ladder-subject',
      'notified-posts',
      'role-changes',
      'routes',
      'tip-off-route',
    ]
    const files = readdirSync(join(import.meta.dirname, '../../events')).flatMap((file) =>
      file.endsWith('.ts') ? [file.slice(0, -3)] : [],
    )
    expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(
      eventTypes.map(({ type }) => type.replace('.', '-')).sort(),
    )
  })

  it('belongs to a kind of aggregate, or to the ladders that several of them climb', () => {
    const subjects = new Set(eventTypes.map(({ type }) => type.split('.')[0]))
    expect([...subjects].sort()).toEqual([...kind.options, 'ladder'].sort())
  })

  it('has its type once', () => {
    const types = eventTypes.map(({ type }) => type)
    expect(new Set(types).size).toBe(types.length)
  })

  it('that must be told to somebody names the posts above, who hear it instead', () => {
    for (const { type, data } of eventTypes) {
      const fields = Object.keys(schemaOf(data).properties ?? {})
      const tells = fields.includes('tell') || (type.startsWith('ladder.') && fields.includes('to'))
      expect(fields.includes('above'), type).toBe(tells)
    }
  })
})

describe('the envelope', () => {
  const event = {
    id: 'tip-off#tip-1#1-0',
    type: 'tip-off.acknowledged',
    kind: 'tip-off',
    subject: 'tip-1',
    code: 'TB-7F3K2M',
    seq: 1,
    at: '2017-05-29T02:00:00.000Z',
    by: 'police.duty',
    data: {},
  }

  it('says whose history it is, when it happened and which post did it', () => {
    expect(z.safeParse(envelope, event).success).toBe(true)
  })

  it.each(Object.keys(event))('is none without its %s', (field) => {
    expect(z.safeParse(envelope, { ...event, [field]: undefined }).success).toBe(false)
  })

  it('takes no field beside, no kind that there is not, and no broken number', () => {
    for (const changes of [{ sourceIp: '10.0.0.1' }, { kind: 'person' }, { seq: 1.5 }])
      expect(z.safeParse(envelope, { ...event, ...changes }).success).toBe(false)
  })
})
