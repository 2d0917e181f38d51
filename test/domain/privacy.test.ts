import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { eventTypes } from '../../events/index.ts'
import { day } from '../../shared/contracts/contract.ts'
import { logTipOff } from '../../shared/contracts/tip-offs.ts'

const root = join(import.meta.dirname, '../..')

/** A part of a field's name that would let the field hold a person, a way to reach one, or a picture. */
const personal = new Set(
  `name names person persons people human individual phone mobile tel telephone email mail contact contacts address zalo facebook handle
  cccd cmnd passport identity dob birth birthday age sex gender ethnicity nationality photo photos picture image face plate vehicle
  audio video attachment attachments file files upload signature victim victims offender suspect worker workers customer customers client
  witness reporter informant accuser holder holders owner ip agent referrer cookie sub iss text note notes comment description account`.split(
    /\s+/,
  ),
)

/** Where fields bear such a name and hold nobody who sells, buys or reports: what they hold instead. */
const allowed: readonly (readonly [path: RegExp, holds: string])[] = [
  [/ (logTipOff|logByStaff|logLocalReport) body\.premises\.(name|address)$/, 'the sign and the address of premises, screened'],
  [
    / (logTipOff|logByStaff|logLocalReport) body\.account$/,
    'what happens at the premises, screened, at most 1,000 characters, sealed',
  ],
  [/ leaveMessage body\.text$/, 'what a reporter adds about the premises, screened and sealed'],
  [/ (recommendMeasure|answerRecommendation) body\.text$/, 'a measure and its answer, screened'],
  [/ submitDeadline body\.note$/, 'a remark on figures, screened'],
  [
    / (changeCalendar|previewCalendar) body\.(holidays|workingSaturdays)\.(name|note)$/,
    'how a day off is called, and why it is one, screened',
  ],
  [/deadlineState\.(submission\.note|explanation\.text)$/, 'the id of such a text'],
  [/deadline\w*( data)?\.owner$|(ladder\w*( data)?\.|-subject )about\.owner$/i, 'the agency that owes something'],
  [/deadlineState\.contact$/, 'a post'],
  [/ (changeAgency body|agencyState)(\.sealChange)?\.roles\.(address|unreachable\.address)$/, 'the office address of a post'],
  [
    / (changeAgency body|agencyState)(\.sealChange)?\.roles\.holders(\.(sub|iss))?$/,
    'an official, as the identity provider calls him',
  ],
  [/agencyState\.feeds\.to\.(sub|iss)$/, 'the official whom a calendar address was given to, as above'],
  [/agencyState\.sealChange\.persons$/, 'the officials who proposed a change, as above'],
  [/ (changeAgency body\.confirmContacts|agencyState\.contacts(ConfirmedAt)?)$/, 'the quarterly question to an agency'],
  [/mailState\.to\.address$/, 'the office address that a mail went to'],
]

interface Field {
  readonly where: string
  readonly name: string
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isSchema = (value: unknown): value is z.core.$ZodType => isRecord(value) && isRecord(value._zod) && 'def' in value._zod

const fieldsOf = (schema: unknown, where: string): Field[] => {
  if (!isRecord(schema)) return []
  return Object.entries(schema).flatMap(([key, inner]) => {
    if (key === 'properties' && isRecord(inner))
      return Object.entries(inner).flatMap(([name, property]) => [{ where, name }, ...fieldsOf(property, `${where}.${name}`)])
    return Array.isArray(inner) ? inner.flatMap((entry) => fieldsOf(entry, where)) : fieldsOf(inner, where)
  })
}

const jsonOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })

/** Every schema that a module exports, alone or as a part of an event or a route. */
const schemasIn = (value: unknown, where: string, depth = 0): { where: string; schema: z.core.$ZodType }[] => {
  if (isSchema(value)) return [{ where, schema: value }]
  if (!isRecord(value) || depth > 1) return []
  return Object.entries(value).flatMap(([key, inner]) => schemasIn(inner, `${where} ${key}`, depth + 1))
}

const modules = (folder: string, wanted: (file: string) => boolean): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && wanted(file))
    .map((file) => `${folder}/${file}`)

const paths = [
  ...modules('events', () => true),
  ...modules('shared/contracts', () => true),
  ...modules('shared/domain', (file) => !file.startsWith('programme') || file === 'programme-state.ts'),
  ...modules('shared/sealing', () => true),
]

const schemas = (await Promise.all(paths.map(async (path) => ({ path, module: await import(join(root, path)) })))).flatMap(
  ({ path, module }) => schemasIn({ ...module }, path.replace(/\.ts$/, '')),
)

const fields = schemas.flatMap(({ where, schema }) => fieldsOf(jsonOf(schema), where))
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

const pathOf = ({ where, name }: Field): string => `${where}.${name}`
const couldHoldAPerson = ({ name }: Field): boolean => wordsOf(name).some((word) => personal.has(word))
const isAllowed = (field: Field): boolean => allowed.some(([path]) => path.test(pathOf(field)))

/** Days are checked to be days, which a JSON schema does not show. */
const isDay = (where: string): boolean => /\b(from|until|due|expected|date|on|day|receivedOn)$/.test(where)

/** The texts of a schema that may be of any length. */
const endless = (schema: unknown, where: string): string[] => {
  if (!isRecord(schema)) return []
  const bounded = ['maxLength', 'enum', 'const', 'pattern', 'format'].some((bound) => bound in schema)
  if (schema.type === 'string') return bounded || isDay(where) ? [] : [where]
  return Object.entries(schema).flatMap(([key, inner]) => (key === 'enum' ? [] : endless(inner, `${where} ${key}`)))
}

describe('no schema has a field that could hold a person', () => {
  it('in an event, a state, a contract or a seal', () => {
    expect(fields.filter((field) => couldHoldAPerson(field) && !isAllowed(field)).map(pathOf)).toEqual([])
  })

  it('and the test sees them all: every event, the states of every kind, every route', () => {
    const seen = schemas.map(({ where }) => where)
    for (const { data } of eventTypes) expect(schemas.some(({ schema }) => schema === data)).toBe(true)
    for (const name of [
      'tipOffState',
      'premisesState',
      'inspectionState',
      'deadlineState',
      'mailState',
      'agencyState',
      'calendarState',
      'sealed',
      'logTipOff body',
    ])
      expect(
        seen.filter((where) => where.endsWith(name)),
        name,
      ).not.toEqual([])
    expect(fields.length).toBeGreaterThan(500)
  })

  it('and would find one, whatever it is called', () => {
    const hidden = { where: 'a schema', name: '' }
    for (const name of [
      'name',
      'fullName',
      'reporter_phone',
      'e-mail',
      'cccd',
      'CMND',
      'dateOfBirth',
      'contact',
      'victims',
      'clientIp',
      'photo',
    ])
      expect(couldHoldAPerson({ ...hidden, name }), name).toBe(true)
    for (const name of ['premises', 'violations', 'referredToSupport', 'members', 'women', 'named', 'until'])
      expect(couldHoldAPerson({ ...hidden, name }), name).toBe(false)
  })

  it('and every exception on the list is in use', () => {
    const unused = allowed.filter(([path]) => !fields.some((field) => path.test(pathOf(field)))).map(([path]) => path.source)
    expect(unused).toEqual([])
  })
})

describe('a tip-off', () => {
  it('has no field but what it is about: no attachment, no way to reach whoever sends it', () => {
    const body = jsonOf(logTipOff.body)
    const about = ['account', 'category', 'conflict', 'premises', 'urgent']
    // A random number, and the proof that a machine has worked for it: neither says who sends.
    const effort = ['nonce', 'work']
    expect(Object.keys(body.properties ?? {}).sort()).toEqual([...about, ...effort].sort())
    expect(body.additionalProperties).toBe(false)
    expect(body.properties?.premises).toMatchObject({ additionalProperties: false })
    expect(body.properties?.account).toMatchObject({ type: 'string', maxLength: 1000 })
  })

  it('refuses a field beside them', () => {
    const premises = { type: 'bar', address: 'Số 1, đường Tân Trào', area: 'phan-thiet' }
    const sent = { category: 'prostitution-suspected', premises, account: 'Mở cửa cả đêm.' }
    expect(z.safeParse(logTipOff.body, sent).success).toBe(true)
    for (const extra of ['phone', 'attachment', 'name'])
      expect(z.safeParse(logTipOff.body, { ...sent, [extra]: 'x' }).success).toBe(false)
    expect(z.safeParse(logTipOff.body, { ...sent, premises: { ...premises, owner: 'x' } }).success).toBe(false)
    expect(z.safeParse(logTipOff.body, { ...sent, account: 'x'.repeat(1001) }).success).toBe(false)
  })
})

describe('what is sent to a route', () => {
  it('has an end: every text has a longest length, a pattern or a list of its values', () => {
    const open = schemas
      .filter(({ where }) => where.startsWith('shared/contracts'))
      .flatMap(({ where, schema }) => endless(jsonOf(schema), where))
    expect(open).toEqual([])
    expect(z.safeParse(day, '2017-06-18').success).toBe(true)
    for (const text of ['2017-06-31', '2017-06-18 '.repeat(1000)]) expect(z.safeParse(day, text).success).toBe(false)
  })
})
