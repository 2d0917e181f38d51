import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { newNonce } from '../../shared/intake/nonce.ts'
import { buildWeb } from '../../web/build.ts'
import { noAnswers } from '../../web/citizen/form/answers.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import { viewOf } from '../../web/citizen/view.ts'
import { aVisit } from '../support/citizen.ts'

/** What arrives with the first flight of packets over a new connection, so that a slow network is asked once. */
const firstFlight = 14 * 1024

const compressed = (content: string | Buffer): number => gzipSync(content, { level: 9 }).byteLength

describe('the first load of the form', async () => {
  const out = mkdtempSync(join(tmpdir(), 'keng-web-'))
  const assets = await buildWeb(out)
  afterAll(() => rmSync(out, { recursive: true }))
  const file = (path: string) => readFileSync(join(out, path))

  it.each(['vi', 'en'] as const)('weighs at most 14 KB compressed in %s, page, style, script and icon together', (language) => {
    const view = viewOf({ ...aVisit(language), assets })
    const page = questionPage('danger', { view, answers: noAnswers(newNonce()), errors: [] }, false)
    const parts = [page, file(assets.css), file(assets.js), file(assets.icon)].map(compressed)
    expect(parts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(firstFlight)
  })

  it('brings a script that runs as a worker too: it imports nothing on its own', () => {
    expect(file(assets.js).toString()).not.toMatch(/\b(?:import|export)\b(?!\()|import\.meta/)
  })

  it('leaves the rules of texts for the pages that have a text', () => {
    const rules = readdirSync(join(out, 'assets')).filter((name) => name.startsWith('text-screening'))
    expect(rules).toHaveLength(1)
    expect(file(assets.js).toString()).toContain(rules[0])
  })
})
