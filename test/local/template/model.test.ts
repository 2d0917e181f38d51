import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAssembly } from '../../../local/template/assembly.ts'
import { type Model, readModel } from '../../../local/template/model.ts'
import { buildToy } from '../toy/build-toy.ts'

const place = {
  region: 'ap-southeast-1',
  account: '000000000000',
  queueOrigin: 'http://127.0.0.1:1',
  apiOrigin: 'http://localhost:2',
}
const read = (directory: string): Model => readModel(readAssembly(directory), { place, parameters: { OidcAudience: 'console' } })

let assembly = ''
let model: Model
beforeAll(async () => {
  assembly = await buildToy()
  model = read(assembly)
})

describe('the model of an assembly', () => {
  it('gives functions the environment of the template, with addresses of this machine', () => {
    const relay = model.functions.find(({ path }) => path === 'toy/relay')
    expect(relay).toMatchObject({ handler: 'index.handler', timeoutSeconds: 30 })
    expect(relay?.environment.GREETINGS_URL).toMatch(/^http:\/\/127\.0\.0\.1:1\/000000000000\/Toy-greetings/)
    expect(relay?.environment.TABLE_NAME).toBe(model.tables[0]?.name)
  })

  it('knows each queue’s visibility, dead letters and how often a message is tried', () => {
    const greetings = model.queues.find(({ path }) => path === 'greetings')
    const dead = model.queues.find(({ path }) => path === 'greetings-dead')
    expect(greetings?.attributes.VisibilityTimeout).toBe('30')
    expect(greetings?.deadLetters).toBe(dead?.arn)
    expect(JSON.parse(greetings?.attributes.RedrivePolicy ?? '{}')).toMatchObject({ maxReceiveCount: 3 })
  })

  it('maps the stream with its filter, batch size, halving and finite retries', () => {
    const source = model.eventSources.find(({ sourceArn }) => sourceArn === model.tables[0]?.streamArn)
    expect(source).toMatchObject({ batchSize: 25, bisect: true, retries: 6, reportsItemFailures: false })
    expect(source?.filters).toEqual([{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['state'] } } } }])
  })

  it('asks for a token of the template’s audience on some routes and for nothing on others', () => {
    const audiences = Object.fromEntries(model.routes.map(({ key, audience }) => [key, audience]))
    expect(audiences).toEqual({ 'POST /api/notes': undefined, 'GET /api/notes/{id}': ['console'] })
  })

  it('finds the queue that the mails’ configuration set leads to', () => {
    const reports = model.queues.find(({ path }) => path === 'reports')
    expect(model.mail.feedback).toMatchObject([
      { types: ['send', 'delivery', 'bounce', 'complaint'], paths: [{ kind: 'topic', raw: true, queueArn: reports?.arn }] },
    ])
  })

  it('names what it neither runs nor leaves out on purpose', () => {
    const copy = mkdtempSync(join(tmpdir(), 'keng-assembly-'))
    cpSync(assembly, copy, { recursive: true })
    const path = join(copy, 'Toy.template.json')
    const template = JSON.parse(readFileSync(path, 'utf8'))
    template.Resources.Flow = { Type: 'AWS::StepFunctions::StateMachine', Properties: {} }
    template.Resources.Ring = { Type: 'AWS::CloudWatch::Alarm', Properties: {} }
    writeFileSync(path, JSON.stringify(template))
    expect(read(copy).unknown).toEqual(['Flow (AWS::StepFunctions::StateMachine)'])
    expect(model.unknown).toEqual([])
    rmSync(copy, { recursive: true })
  })

  it('is asked for by "npm run synth" when there is none', () => {
    expect(() => readAssembly('/nowhere')).toThrow('npm run synth')
  })
})
