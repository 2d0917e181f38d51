import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { poster as en } from '../i18n/en/poster.ts'
import { poster as vi } from '../i18n/vi/poster.ts'

/** What one notice says beside its fixed words. */
export interface Notice {
  /** The commune, in Vietnamese and English. */
  readonly place: { readonly vi: string; readonly en: string }
  readonly programme: { readonly vi: string; readonly en: string }
  /** Where the citizen's pages are. */
  readonly url: string
  /** The day whose numbers are printed, `2017-05-29`. */
  readonly on: string
  readonly danger: string
  readonly child: string
}

type Doc = PDFKit.PDFDocument

const fonts = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/be-vietnam-pro')
const ink = '#1b1b1b'
const quiet = '#4a4a4a'
const [left, right] = [54, 541]
const width = right - left

const openPage = ({ on, place }: Notice): Doc => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: 'vi',
    displayTitle: true,
    info: { Title: `${vi.title} — ${place.vi}`, CreationDate: new Date(`${on}T00:00:00Z`) },
  })
  doc.registerFont('plain', join(fonts, '400Regular/BeVietnamPro_400Regular.ttf'))
  doc.registerFont('strong', join(fonts, '700Bold/BeVietnamPro_700Bold.ttf'))
  return doc
}

interface Look {
  readonly size: number
  readonly font?: 'plain' | 'strong'
  readonly colour?: string
  readonly wide?: number
  readonly align?: 'left' | 'center'
}

/** Writes a paragraph and tells where the next one may begin. */
const write = (doc: Doc, text: string, x: number, y: number, look: Look): number => {
  const { size, font = 'plain', colour = ink, wide = right - x, align = 'left' } = look
  doc
    .font(font)
    .fontSize(size)
    .fillColor(colour)
    .text(text, x, y, { width: wide, lineGap: size * 0.14, align })
  return doc.y
}

/** Vietnamese, and the same in English, smaller, under it. */
const both = (doc: Doc, words: readonly [string, string], x: number, y: number, look: Look): number => {
  const below = write(doc, words[0], x, y, look)
  return write(doc, words[1], x, below + 1, { ...look, size: Math.max(look.size * 0.62, 9), font: 'plain', colour: quiet })
}

const number = (doc: Doc, words: readonly [string, string], digits: string, x: number, y: number): void => {
  const wide = width / 2 - 10
  doc.lineWidth(2.5).strokeColor(ink).rect(x, y, wide, 132).stroke()
  const below = both(doc, words, x + 14, y + 12, { size: 14, font: 'strong', wide: wide - 28 })
  write(doc, digits, x + 14, below + 2, { size: digits.length > 3 ? 40 : 54, font: 'strong', wide: wide - 28 })
}

const drawCode = (doc: Doc, text: string, x: number, y: number, side: number): void => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const cell = side / modules.size
  doc.fillColor('#000000')
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      // A hair wider than the cell, since a viewer would leave white seams between neighbours.
      if (modules.get(row, column)) doc.rect(x + column * cell, y + row * cell, cell + 0.25, cell + 0.25)
  doc.fill()
}

const drawSteps = (doc: Doc, x: number, y: number): number =>
  vi.steps.reduce((top, step, index) => {
    write(doc, String(index + 1), x, top, { size: 22, font: 'strong', wide: 24 })
    return both(doc, [step, en.steps[index] ?? ''], x + 28, top + 3, { size: 13 }) + 12
  }, y)

const footAt = 786

const drawFoot = (doc: Doc, { place, programme, on }: Notice): void => {
  const y = footAt
  doc.lineWidth(0.7).strokeColor(quiet).moveTo(left, y).lineTo(right, y).stroke()
  const below = write(doc, `${place.vi} · ${place.en}`, left, y + 8, { size: 11, font: 'strong' })
  const day = on.split('-').reverse().join('/')
  write(doc, `${programme.vi}. ${vi.printed} · ${en.printed} ${day}.`, left, below + 2, { size: 8.5, colour: quiet })
}

/** Draws the notice of one commune on an A4 page; the same notice gives the same bytes. */
export const drawNotice = (notice: Notice): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = openPage(notice)
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('error', reject)
    // pdfkit begins another page by itself when words run over the end of one.
    doc.on('pageAdded', () => reject(new Error(`The notice of ${notice.place.vi} does not fit on its page.`)))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    let y = both(doc, [vi.title, en.title], left, 40, { size: 28, font: 'strong' })
    y = both(doc, [vi.lead, en.lead], left, y + 8, { size: 17 }) + 16
    number(doc, [`${vi.danger} ${vi.call}`, `${en.danger} ${en.call}`], notice.danger, left, y)
    number(doc, [`${vi.child} ${vi.call}`, `${en.child} ${en.call}`], notice.child, left + width / 2 + 10, y)
    y += 152
    drawCode(doc, notice.url, left, y, 190)
    const steps = drawSteps(doc, left + 218, y - 4)
    const address = write(doc, notice.url.replace(/^https?:\/\//, ''), left, y + 200, { size: 12, font: 'strong', wide: 206 })
    y = Math.max(steps, address) + 10
    y = both(doc, [vi.offline, en.offline], left, y, { size: 13, font: 'strong' }) + 10
    y = both(doc, [vi.notFor, en.notFor], left, y, { size: 11 })
    if (y > footAt) reject(new Error(`The notice of ${notice.place.vi} does not fit on its page.`))
    drawFoot(doc, notice)
    doc.end()
  })
