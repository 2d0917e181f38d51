import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { PackError, readPack } from '../../programmes/read-pack.ts'

const reference = join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020')
const command = join(import.meta.dirname, '../../programmes/check.ts')
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A copy of the reference pack in which one piece of text of one file is replaced. */
const packWith = (file: string, before: string, after: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'keng-pack-'))
  folders.push(folder)
  cpSync(reference, folder, { recursive: true })
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
  writeFileSync(join(folder, file), text.replace(before, after))
  return folder
}

const findingsIn = (folder: string): readonly string[] => {
  try {
    readPack(folder)
    return []
  } catch (error) {
    if (error instanceof PackError) return error.findings
    throw error
  }
}

const planted: [fault: string, file: string, before: string, after: string, words: RegExp][] = [
  [
    'a misspelt key with the one that was meant',
    'agencies.json',
    '"standing": "issuer"',
    '"standng": "issuer"',
    /agencies\.json, agencies «ppc»: .*«standng» is not a key .*Did you mean «standing»\?/s,
  ],
  [
    'a key that could hold a person',
    'agencies.json',
    '"standing": "issuer"',
    '"standing": "issuer", "holderName": "x"',
    /«holderName» is not a key .*could hold a person/,
  ],
  [
    'an unknown top-level key',
    'services.json',
    '"services"',
    '"servics"',
    /services\.json, servics: «servics» is not a key that a programme may have\. Did you mean «services»\?/,
  ],
  [
    'a misspelt key of a field of a form',
    'forms.json',
    '"unit": "task", "required": true',
    '"unit": "task", "requird": true',
    /forms\.json, forms «v1-plan»: «requird» is not a key that fields\.0 may have\. Did you mean «required»\?/,
  ],
  [
    'a field of a form that could hold a person',
    'forms.json',
    '"unit": "task", "required": true',
    '"unit": "task", "customerName": true',
    /forms\.json, forms «v1-plan»: .*«customerName».*could hold a person/,
  ],
  [
    'a chain without a fallback',
    'ladders.json',
    '"fallback": "ppc.office"\n    },\n    "report-district"',
    '"note": "none"\n    },\n    "report-district"',
    /ladders\.json, chains «report-department»: has no fallback; name the post/,
  ],
  [
    'a duty whose owners are missing',
    'duties.json',
    '"owners": ["justice"], ',
    '',
    /duties\.json, duties «v7-1-law»: has no owner; name at least one agency/,
  ],
  [
    'a misspelt due day',
    'duties.json',
    '"due": { "day": 22 }',
    '"due": { "dayy": 22 }',
    /duties\.json, duties «v2-6b-report-6m»: .*«dayy».*Did you mean «day»\?/,
  ],
  [
    'a day that does not exist',
    'calendar.json',
    '2017-04-06',
    '2017-04-31',
    /calendar\.json, calendar «years»: .*"2017-04-31" is not a day of the calendar/,
  ],
  [
    'a post that is not written as one',
    'tip-offs.json',
    '"desk": "police.duty"',
    '"desk": "police duty"',
    /tip-offs\.json, routes «urgent»: «desk» "police duty" is not a post/,
  ],
  [
    'what the check of the whole finds, with its file',
    'duties.json',
    '"formOf": ["v13-2-stats"]',
    '"formOf": ["v-closing-report"]',
    /duties\.json, duties «v13-1-cases»: «procuracy» owes it but has no half-year form/,
  ],
  [
    'a derived agency by its area',
    'areas.json',
    '"parent": "ham-yen"',
    '"parent": "atlantis"',
    /agencies\.json, agencies «pc-tan-yen»: its parent «pc-atlantis» does not exist/,
  ],
  ['a file that is no JSON', 'services.json', '{', '{,', /services\.json: cannot be read as JSON/],
  ['a part given in two files', 'services.json', '"services"', '"duties"', /services\.json: «duties» stands in duties\.json too/],
]

describe('a pack', () => {
  it('is read whole from its folder', () => {
    expect(readPack(reference).agencies.length).toBeGreaterThan(180)
  })

  it.each(planted)('is refused, naming %s', (_fault, file, before, after, words) => {
    expect(findingsIn(packWith(file, before, after)).join('\n')).toMatch(words)
  })

  it('is refused when its folder is missing', () => {
    expect(findingsIn('/nowhere/at/all')).toEqual(['there is no folder /nowhere/at/all.'])
  })
})

describe('npm run programme:check', () => {
  it('sums up a sound pack', () => {
    expect(execFileSync(process.execPath, [command], { encoding: 'utf8' })).toMatch(/All is well/)
  })

  it('ends with 1 and the sentences of what is wrong', () => {
    const folder = packWith('services.json', '"services"', '"servics"')
    const run = () => execFileSync(process.execPath, [command, folder], { encoding: 'utf8', stdio: 'pipe' })
    expect(run).toThrow(expect.objectContaining({ status: 1, stderr: expect.stringContaining('Did you mean «services»?') }))
  })
})
