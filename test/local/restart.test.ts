import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeDataDirectory } from '../../local/data-directory.ts'
import { startRuntime } from '../../local/runtime.ts'
import { buildToy } from './toy/build-toy.ts'
import { showNote, takeNote } from './use-toy.ts'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'keng-data-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const start = async () => startRuntime({ assembly: await buildToy(), data, inbox: false, at: '2017-05-29T01:00:00.000Z' })

describe('a restart', () => {
  it('goes on where the clock, the items and the mails stopped', async () => {
    const first = await start()
    const id = await takeNote(first, { text: 'kept', due: '2017-06-20T01:00:00.000Z' })
    await first.clock.advance('P7D')
    const then = first.clock.now()
    await first.stop()

    const second = await start()
    expect(Date.parse(second.clock.now()) - Date.parse(then)).toBeLessThan(5000)
    expect(second.clock.now() >= then).toBe(true)
    expect(await second.mails()).toMatchObject([{ text: 'kept' }])
    await second.clock.advance('P21D')
    expect((await showNote(second, id)).rung.map((at) => at.slice(0, 16))).toEqual(['2017-06-20T01:00'])
    expect(await second.mails()).toHaveLength(1)
    await second.stop()
  })

  it('finds messages that were waiting, and delivers records that were not', async () => {
    const first = await start()
    await takeNote(first, { text: 'unread' })
    first.send('greetings', JSON.stringify({ pk: 'note#none' }))
    await first.stop()

    const second = await start()
    expect(second.messages('greetings')).toHaveLength(1)
    await second.settle()
    expect(await second.mails()).toMatchObject([{ text: 'unread' }])
    expect(second.messages('greetings')).toEqual([])
    await second.stop()
  })

  it('fires each day once', async () => {
    const first = await start()
    await first.clock.advance('P2D')
    await first.stop()
    const second = await start()
    const passed = await second.clock.advance('P1D')
    await second.stop()
    expect(passed).toMatchObject([{ at: '2017-05-31T23:30:00.000Z' }])
  })

  it('accepts a token and opens a seal of before', async () => {
    const first = await start()
    const id = await takeNote(first, { text: 'same' })
    await first.stop()
    const second = await start()
    expect(await takeNote(second, { text: 'same' })).toBe(id)
    await second.stop()
  })
})

describe('a data directory', () => {
  it('serves one run at a time and says who has it', () => {
    const release = takeDataDirectory(data, 'programme', false)
    expect(() => takeDataDirectory(data, 'programme', false)).toThrow(`in use by another run (process ${process.pid})`)
    release()
    takeDataDirectory(data, 'programme', false)()
  })

  it('is free again when its holder has died without a word', () => {
    writeFileSync(join(data, 'lock'), '999999 1')
    expect(() => takeDataDirectory(data, 'programme', false)()).not.toThrow()
  })

  it('keeps programmes apart', () => {
    takeDataDirectory(data, 'tuyen-quang', false)()
    expect(() => takeDataDirectory(data, 'another', false)).toThrow('holds data of tuyen-quang')
    expect(() => takeDataDirectory(data, 'another', true)()).not.toThrow()
  })

  it('is emptied on request, but not if it holds what is not ours', () => {
    takeDataDirectory(data, 'programme', false)()
    writeFileSync(join(data, 'clock.json'), '1')
    takeDataDirectory(data, 'programme', true)()
    expect(existsSync(join(data, 'clock.json'))).toBe(false)
    const foreign = mkdtempSync(join(tmpdir(), 'keng-foreign-'))
    writeFileSync(join(foreign, 'thesis.txt'), 'years of work')
    expect(() => takeDataDirectory(foreign, 'programme', true)).toThrow('not Kẻng')
    expect(readFileSync(join(foreign, 'thesis.txt'), 'utf8')).toBe('years of work')
    expect(readdirSync(foreign)).toEqual(['thesis.txt'])
    rmSync(foreign, { recursive: true })
  })
})
