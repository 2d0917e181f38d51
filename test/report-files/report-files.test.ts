import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { writeCsv } from '../../shared/report-files/write-csv.ts'
import { writeDocument } from '../../shared/report-files/write-document.ts'
import { writeWorkbook } from '../../shared/report-files/write-workbook.ts'
import { aBuiltReport, about, mark } from '../support/reports.ts'

const { report, rows } = aBuiltReport()

const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')

/** Where LibreOffice lies; without it nobody can look at the files as an official would. */
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
})
if (!office) console.warn('LibreOffice (soffice) is not installed: what it makes of the files is not tested.')

const converted = (name: string, bytes: Uint8Array, to: string, out = '.'): string => {
  const folder = join(inject('scratch'), `office-${name}`)
  mkdirSync(join(folder, out), { recursive: true })
  writeFileSync(join(folder, name), bytes)
  const home = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(office ?? '', [home, '--headless', '--convert-to', to, '--outdir', join(folder, out), join(folder, name)], {
    stdio: 'ignore',
  })
  return join(folder, out, name.replace(/\.\w+$/, `.${to.split(':')[0]}`))
}

describe('the table of all rows', () => {
  const csv = Buffer.from(writeCsv(rows, mark, 'đúng hạn ÷ tất cả')).toString()

  it('begins with the mark of UTF-8 and with what the report is known by', () => {
    const [head, ...lines] = csv.split('\r\n')
    expect(head).toBe('\uFEFFpart,of,what,value')
    expect(lines).toContain(`file,2017-H1,sha256,${mark.sha256}`)
    expect(lines.filter((line) => line !== '')).toHaveLength(rows.length + 6)
  })

  it('quotes what has commas, quotes and lines in it', () => {
    const row = { part: 'text', of: 'a', what: 'b', value: 'Một, "hai"\nba' }
    expect(Buffer.from(writeCsv([row], mark, '-')).toString()).toContain('text,a,b,"Một, ""hai""\nba"\r\n')
  })

  it.each(['=1+1', '+84', '-1', '@sum', '\t=1', '\r=1'])('has no cell that becomes a formula: %j', (value) => {
    const row = { part: 'text', of: 'a', what: 'b', value }
    expect(Buffer.from(writeCsv([row], mark, '-')).toString()).toMatch(/text,a,b,"?'/)
  })
})

describe('the workbook', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await writeWorkbook(report, mark, about)
  })

  it('has the same bytes for the same report', async () => {
    expect(Buffer.compare(bytes, await writeWorkbook(report, mark, about))).toBe(0)
  })

  it('holds what it is known by, and every sum as a formula that gives the sum', async () => {
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['Tệp', 'Chỉ tiêu', 'Tổng hợp', 'Đúng hạn', 'Số liệu gốc'])
    expect(JSON.stringify(sheets[0]?.rows)).toContain(mark.sha256)
    const shown = new Map(sheets[2]?.rows.slice(2).map((row) => [row[0], row[3]]))
    for (const { field, sum } of report.sums) expect([field, shown.get(field)]).toEqual([field, sum])
  })

  it.skipIf(!office)(
    'is worked out by LibreOffice to the same sums',
    async () => {
      const again = await readXlsx(readFileSync(converted('report.xlsx', bytes, 'xlsx:Calc MS Excel 2007 XML', 'again')))
      const shown = new Map(again.sheets[2]?.rows.slice(2).map((row) => [row[0], row[3]]))
      for (const { field, sum } of report.sums) expect([field, shown.get(field)]).toEqual([field, sum])
    },
    120_000,
  )
})

describe('the official document', () => {
  let bytes: Uint8Array
  let xml = ''
  beforeAll(async () => {
    bytes = await writeDocument(report, mark, about)
    xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  })

  it('has the same bytes for the same report', async () => {
    expect(Buffer.compare(bytes, await writeDocument(report, mark, about))).toBe(0)
  })

  it('is an A4 page with the margins of the decree, numbered from the second page on', () => {
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="1190\d" w:h="1684\d"|<w:pgSz [^>]*w:h="1684\d"/)
    expect(xml).toContain('<w:titlePg/>')
    expect(xml).toMatch(/w:top="1134"/)
    expect(xml).toMatch(/w:left="1701"/)
  })

  it('leaves number, day and signature open, and says that it is a draft', () => {
    const text = textOf(xml)
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(text).toMatch(/Số: +\/BC-SLĐTBXH/)
    expect(text).toMatch(/Tuyên Quang, ngày +tháng +năm/)
    expect(text).toContain('DỰ THẢO')
    expect(text).toContain('GIÁM ĐỐC')
    expect(text).toContain('- Lưu: VT.')
  })

  it('has the seven chapters, the words of the agencies and the figures', () => {
    const text = textOf(xml)
    const chapters = [...text.matchAll(/^(I|II|III|IV|V|VI|VII)\. /gm)].map(([, number]) => number)
    expect(chapters).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'])
    expect(text).toContain('Đã thực hiện theo kế hoạch.')
    expect(text).toContain('chưa gửi báo cáo')
    expect(text).toContain(mark.sha256)
    expect(text).toContain('ngày 20 tháng 6 năm 2017')
    expect(text).not.toMatch(/tố cáo|đối tượng|tụ điểm/i)
  })

  it.skipIf(!office)(
    'becomes a PDF',
    () => {
      expect(
        readFileSync(converted('report.docx', bytes, 'pdf'))
          .subarray(0, 4)
          .toString(),
      ).toBe('%PDF')
    },
    120_000,
  )
})
