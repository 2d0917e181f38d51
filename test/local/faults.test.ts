import { beforeEach, describe, expect, it } from 'vitest'
import type { Call, OnCall, Verdict } from '../../local/fault-proxy.ts'
import { showNote, takeNote, useToy } from './use-toy.ts'

const { runtime } = useToy({ faults: true, standing: true, at: '2017-05-29T01:00:00.000Z' })
beforeEach(() => {
  runtime().onCall(undefined)
  return runtime().reset()
})

const once = (operation: string, phase: Call['phase'], verdict: Verdict): OnCall => {
  let spent = false
  return (call) => {
    if (spent || call.operation !== operation || call.phase !== phase) return undefined
    spent = true
    return verdict
  }
}

describe('a hook on the calls of functions', () => {
  it('sees each call of each function before and after, by its name', async () => {
    const seen: string[] = []
    runtime().onCall(({ fn, service, operation, phase }) => void seen.push(`${fn.path} ${service} ${operation} ${phase}`))
    await takeNote(runtime(), { text: 'seen' })
    await runtime().settle()
    expect(seen.slice(0, 4)).toEqual([
      'toy/take-note kms GenerateMac before',
      'toy/take-note kms GenerateMac after',
      'toy/take-note dynamodb PutItem before',
      'toy/take-note dynamodb PutItem after',
    ])
    expect(seen).toContain('toy/relay sqs SendMessageBatch after')
    expect(seen).toContain('toy/greet ses SendRawEmail before')
  })

  it('stops a worker before its mail is sent; it is delivered again and sent once', async () => {
    runtime().onCall(once('SendRawEmail', 'before', 'stop'))
    await takeNote(runtime(), { text: 'once' })
    await runtime().settle()
    expect(await runtime().mails()).toEqual([])
    await runtime().clock.advance('PT1M')
    expect(await runtime().mails()).toHaveLength(1)
  })

  it('stops a worker after its mail is sent; delivered again it sends another', async () => {
    runtime().onCall(once('SendRawEmail', 'after', 'stop'))
    await takeNote(runtime(), { text: 'twice' })
    await runtime().clock.advance('PT1M')
    expect(await runtime().mails()).toHaveLength(2)
  })

  it('answers the caller of a stopped HTTP function with 500 and leaves what was written', async () => {
    runtime().onCall(once('PutItem', 'after', 'stop'))
    const { status } = await runtime().http('POST', '/api/notes', { body: { text: 'x', to: 'a@b.example' } })
    expect(status).toBe(500)
    expect(await runtime().items()).toHaveLength(1)
  })

  it('refuses a mail as SES does above its rate', async () => {
    runtime().onCall(once('SendRawEmail', 'before', 'throttle'))
    await takeNote(runtime(), { text: 'later' })
    await runtime().settle()
    expect(await runtime().mails()).toEqual([])
    await runtime().clock.advance('PT1M')
    expect(await runtime().mails()).toHaveLength(1)
  })

  it('cuts a connection, upon which the SDK repeats what it may repeat', async () => {
    runtime().onCall(once('PutItem', 'before', 'reset'))
    const id = await takeNote(runtime(), { text: 'again over the wire' })
    expect((await showNote(runtime(), id)).text).toBe('again over the wire')
  })
})

describe('a standing clock', () => {
  it('makes two runs write the same times', async () => {
    const play = async (): Promise<unknown> => {
      await runtime().reset()
      const id = await takeNote(runtime(), { text: 'again', due: '2017-05-30T01:00:00.000Z' })
      await runtime().clock.advance('P14D')
      return (await showNote(runtime(), id)).rung
    }
    const rung = ['2017-05-30T01:00:00.000Z', '2017-06-06T01:00:00.000Z']
    expect([await play(), await play()]).toEqual([rung, rung])
  })
})
