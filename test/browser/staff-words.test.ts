import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventTypes } from '../../events/index.ts'

const root = join(import.meta.dirname, '../..')

interface Areas {
  readonly vi: Record<string, Record<string, unknown>>
  readonly en: Record<string, Record<string, unknown>>
}

const load = async (language: 'vi' | 'en'): Promise<Record<string, Record<string, unknown>>> => {
  const files = globSync('staff*.ts', { cwd: join(root, 'web/i18n', language) })
  const modules = await Promise.all(files.map((file) => import(join(root, 'web/i18n', language, file))))
  return Object.assign({}, ...modules)
}

const words: Areas = { vi: await load('vi'), en: await load('en') }

/** Every text in a tree of messages, those that functions make included. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value(2, 2))]
  return Object.values(value as object).flatMap(textsIn)
}

const codesIn = (source: string): string[] =>
  [
    /DomainError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g,
    /FieldsRefused\(\s*'([a-z-]+)'/g,
    /invalid\(\s*'([a-z-]+)'/g,
    /refusal\([^,]+, '([a-z-]+)'/g,
    /problem\(\s*\d+,\s*'([a-z-]+)'/g,
    /^ {2}'(sheet-[a-z-]+)': '/gm,
    /\['([a-z-]+)', ['`][A-Z]/g,
    /code: '([a-z-]+)', detail: /g,
  ].flatMap((form) => [...source.matchAll(form)].map(([, code = '']) => code))

const refusals = [
  ...new Set(
    globSync(['shared/**/*.ts', 'functions/**/*.ts'], { cwd: root })
      .filter((file) => !file.includes('lambda/on-page'))
      .flatMap((file) => codesIn(readFileSync(join(root, file), 'utf8'))),
  ),
].sort()

describe('the words of the console', () => {
  it('has words for everything that the API refuses', () => {
    expect(refusals.length).toBeGreaterThan(30)
    expect(refusals.filter((code) => !Object.hasOwn(words.vi.staffProblems ?? {}, code))).toEqual([])
  })

  it('has words for everything that can happen', () => {
    const known = Object.keys(words.vi.staffEvents ?? {})
    expect(eventTypes.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual([])
  })

  it('has no English in Vietnamese, and no Vietnamese in English', () => {
    const english = /\b(the|and|of|is|to be|not|your|please|must)\b/i
    const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
    expect(textsIn(words.vi).filter((text) => english.test(text))).toEqual([])
    const allowed = /SLĐTBXH|BLĐTBXH|đồng|Kẻng/g
    expect(textsIn(words.en).filter((text) => vietnamese.test(text.replaceAll(allowed, '')))).toEqual([])
  })
})
