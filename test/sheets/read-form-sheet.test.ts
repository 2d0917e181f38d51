import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { readFormSheet } from '../../shared/sheets/read-form-sheet.ts'
import { writeFormSheet } from '../../shared/sheets/write-form-sheet.ts'
import { partsOf, withForm, workbookOf } from '../support/sheet-edits.ts'
import { aSheet } from '../support/sheets.ts'

const good = await writeFormSheet(aSheet(), { figures: {}, texts: {} })
const parts = partsOf(good)
const megabyte = 1024 * 1024
const types = '[Content_Types].xml'

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readFormSheet(bytes).catch((reason: unknown) => reason)
  return error instanceof DomainError ? error.code : `no refusal: ${String(error)}`
}

/** A file of which one number of the directory's first entry was changed. */
const withEntry = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
  const file = Buffer.from(bytes)
  file.writeUInt32LE(value, file.readUInt32LE(file.length - 6) + offset)
  return file
}

const withPart = (name: string, text: string): Uint8Array => workbookOf({ ...parts, [name]: text })

const rows = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join('')

describe('a file that is no form', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('Họ tên;Số điện thoại\n'.repeat(50))],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array(200).fill(7)])],
    ['the beginning of a workbook', good.subarray(0, 4000)],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['an empty zip', zipSync({})],
    [
      'a Word document',
      workbookOf({
        ...parts,
        [types]: (parts[types] ?? '').replaceAll('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
      }),
    ],
  ])('is named as such: %s', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('sheet-no-workbook')
  })

  it('is named as locked when a password or an old kind hides what it holds', async () => {
    const locked = await writeXlsx({ sheets: [{ name: 'x' }], encryption: { password: 'bí mật', spinCount: 1000 } })
    expect(await faultOf(locked)).toBe('sheet-locked')
    expect(await faultOf(withEntry(good, 8, 1))).toBe('sheet-locked')
  })

  it('is named as one with macros, whatever it is called', async () => {
    expect(await faultOf(await writeXlsx({ sheets: [{ name: 'x' }], vbaProject: new Uint8Array(100) }))).toBe('sheet-macro')
    const renamed = (parts[types] ?? '').replace('spreadsheetml.sheet.main', 'spreadsheetml.sheet.macroEnabled.main')
    expect(await faultOf(withPart(types, renamed))).toBe('sheet-macro')
    for (const name of [
      'xl/vbaProject.bin',
      'xl/macrosheets/sheet1.xml',
      'xl/activeX/activeX1.xml',
      'xl/embeddings/oleObject1.bin',
    ])
      expect(await faultOf(withPart(name, ''))).toBe('sheet-macro')
  })

  it('is named as one that leads elsewhere', async () => {
    const link = '<Relationship Id="r9" Type="http://x/hyperlink" Target="https://example.org" TargetMode="External"/>'
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`
    expect(await faultOf(withPart('xl/worksheets/_rels/sheet1.xml.rels', rels))).toBe('sheet-links')
    expect(await faultOf(withPart('xl/externalLinks/externalLink1.xml', '<externalLink/>'))).toBe('sheet-links')
    expect(await faultOf(withPart('xl/connections.xml', '<connections/>'))).toBe('sheet-links')
  })

  it('is named as not ours when any other workbook was taken', async () => {
    expect(await faultOf(await writeXlsx({ sheets: [{ name: 'Danh sách', rows: [['a', 1]] }] }))).toBe('sheet-not-ours')
  })
})

describe('a file made to do harm', () => {
  const bomb = (size: number) =>
    zipSync(
      {
        ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
        'xl/x.xml': new Uint8Array(size),
      },
      { level: 9 },
    )

  it('is refused before it is unpacked when its directory promises too much', async () => {
    const packed = bomb(200 * megabyte)
    expect(packed.length).toBeLessThan(megabyte)
    const before = process.memoryUsage().arrayBuffers
    const begun = performance.now()
    expect(await faultOf(packed)).toBe('sheet-too-large')
    expect(performance.now() - begun).toBeLessThan(200)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5 * megabyte)
    expect(await faultOf(bomb(20 * megabyte)), 'packed a thousand to one').toBe('sheet-too-large')
  })

  it('is stopped while it is unpacked when its directory lied', async () => {
    const liar = zipSync({ [types]: strToU8(`${parts[types]}${' '.repeat(10 * megabyte)}`) }, { level: 9 })
    expect(await faultOf(withEntry(liar, 24, 2000))).toBe('sheet-too-large')
  })

  it('is refused for more parts than a workbook has', async () => {
    expect(
      await faultOf(workbookOf({ ...parts, ...Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`xl/p${n}.xml`, ''])) })),
    ).toBe('sheet-too-large')
  })

  it('is refused for a hundred thousand rows, in bounded time', async () => {
    const begun = performance.now()
    const endless = withForm(good, (sheet) =>
      sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows(100_000)}</sheetData>`),
    )
    const between = performance.now()
    expect(await faultOf(endless)).toBe('sheet-too-long')
    expect(performance.now() - between).toBeLessThan(Math.max(2000, between - begun))
    const prefixed = withForm(good, (sheet) =>
      sheet.replace(/<sheetData>.*<\/sheetData>/s, `<x:sheetData>${rows(5000).replaceAll('<row', '<x:row')}</x:sheetData>`),
    )
    expect(await faultOf(prefixed)).toBe('sheet-too-long')
  })

  it('is refused for entities that unfold', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(await faultOf(withForm(good, (sheet) => sheet.replace('?>', `?>${laughs}`)))).toBe('sheet-damaged')
  })

  it('never reaches beyond a form, even where one cell stands at the end of the sheet', async () => {
    const far = withForm(good, (sheet) =>
      sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    const begun = performance.now()
    expect((await readFormSheet(far)).sheet('Biểu mẫu')?.cells.has('XFD1048576')).toBe(false)
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('is named as damaged when its bytes are not what its directory says', async () => {
    expect(await faultOf(withEntry(good, 16, 12345)), 'checksum').toBe('sheet-damaged')
    expect(await faultOf(withEntry(good, 24, 5000)), 'size').toBe('sheet-damaged')
    expect(await faultOf(withEntry(good, 42, 77)), 'place').toBe('sheet-damaged')
    const nested = Array.from({ length: 100_000 }, (_, depth) => `<a${depth}>`).join('')
    expect(await faultOf(withPart('xl/workbook.xml', nested)), 'nested without end').toMatch(/sheet-(damaged|not-ours)/)
    expect(await faultOf(withPart('xl/workbook.xml', 'no XML at all'))).toMatch(/sheet-(damaged|not-ours)/)
  })

  it('is refused with a reason whatever single byte of it is changed', async () => {
    for (let at = 0; at < good.length; at += 197) {
      const file = Uint8Array.from(good)
      file[at] = (file[at] ?? 0) ^ 0xff
      await readFormSheet(file).catch((error: unknown) => expect(error, `byte ${at}`).toBeInstanceOf(DomainError))
    }
  })
})
