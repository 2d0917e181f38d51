import type { Bi } from '../domain/programme.ts'
import type { DigestRow, DigestSection } from './digest.ts'
import type { Html } from './html.ts'
import { html, none } from './html.ts'
import type { FactRow } from './letter.ts'

/** Everything a mail shows, before it is written as text or as HTML. */
export interface Page {
  readonly title: string
  readonly programme: Bi
  readonly banners: readonly Bi[]
  readonly to: Bi
  readonly headline: Bi
  readonly paragraphs: readonly Bi[]
  readonly facts: readonly FactRow[]
  readonly sections: readonly DigestSection[]
  readonly linkOf: (row: DigestRow['entry']) => string
  /** The link of a letter about one thing. */
  readonly link?: string | undefined
}

const cell = 'style="text-align:left;vertical-align:top;padding:6px 10px;border:1px solid #c9c5bc"'
const head =
  'style="text-align:left;vertical-align:top;padding:6px 10px;border:1px solid #c9c5bc;background:#f3f0e8;font-weight:600"'
const quiet = 'style="color:#5a564e"'
const table = 'style="border-collapse:collapse;width:100%;margin:12px 0;font-size:15px"'
const raw = (text: string): Html => ({ html: text })

const both = ({ vi, en }: Bi): Html => (vi === en ? html`${vi}` : html`${vi}<br><span lang="en" ${raw(quiet)}>${en}</span>`)

const banner = (text: Bi): Html =>
  html`<p role="note" style="margin:0 0 12px;padding:10px 12px;border:2px solid #8a5a00;background:#fff6e0"><strong>${text.vi}</strong><br><span lang="en">${text.en}</span></p>`

const factTable = (rows: readonly FactRow[]): Html =>
  rows.length === 0
    ? none
    : html`<table ${raw(table)}>
${rows.map(({ label, value }) => html`<tr><th scope="row" ${raw(head)}>${both(label)}</th><td ${raw(cell)}>${both(value)}</td></tr>`)}
</table>`

const dueCell = ({ due, standing }: DigestRow): Html => {
  if (!due) return html`–`
  return standing
    ? html`${both(due)}<br><strong>${standing.vi}</strong><br><span lang="en" ${raw(quiet)}>${standing.en}</span>`
    : both(due)
}

const digestRow = (row: DigestRow, link: string): Html =>
  html`<tr><td ${raw(cell)}><a href="${link}" style="color:#0b4f8a">${row.entry.subject.code}</a></td><td ${raw(cell)}>${both(row.matter)}</td><td ${raw(cell)}>${dueCell(row)}</td></tr>`

/** Widths that hold from a telephone to a desk, in per cent. */
const columns: readonly (Bi & { readonly width: number })[] = [
  { vi: 'Mã', en: 'Code', width: 22 },
  { vi: 'Việc', en: 'Matter', width: 50 },
  { vi: 'Hạn', en: 'Due', width: 28 },
]

const section = ({ title, rows }: DigestSection, linkOf: Page['linkOf']): Html =>
  html`<h2 style="font-size:17px;margin:20px 0 4px">${title.vi} <span lang="en" style="color:#5a564e;font-weight:400">/ ${title.en}</span></h2>
<table ${raw(table)}>
<tr>${columns.map((column) => html`<th scope="col" width="${column.width}%" ${raw(head)}>${both(column)}</th>`)}</tr>
${rows.map((row) => digestRow(row, linkOf(row.entry)))}
</table>`

const button = (link: string): Html =>
  html`<p style="margin:16px 0"><a href="${link}" style="display:inline-block;padding:10px 16px;background:#0b4f8a;color:#ffffff;text-decoration:none;border-radius:4px">Xem và cập nhật / <span lang="en">Open</span></a><br><span style="color:#5a564e;font-size:13px;word-break:break-all">${link}</span></p>`

const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p style="margin:0 0 12px">${text}</p>`)

const english = ({ to, headline, paragraphs: texts }: Page): Html =>
  texts.length === 0
    ? none
    : html`<div lang="en" style="border-top:1px solid #c9c5bc;margin-top:16px;padding-top:12px;color:#3d3a34">
<h2 style="font-size:17px;margin:0 0 8px">${headline.en}</h2>
<p style="margin:0 0 12px">To: ${to.en}</p>
${paragraphs(texts.map(({ en }) => en))}
</div>`

/** What stands under every mail. */
const footer: Bi = {
  vi: 'Thư do hệ thống Kẻng lập tự động, chỉ gồm mã, ngày và liên kết. Nội dung chi tiết chỉ xem được sau khi đăng nhập.',
  en: 'Made automatically by Kẻng. It holds codes, dates and links only; details can be seen after signing in.',
}

/** The mail as one HTML document: tables with headers, nothing loaded from elsewhere, readable without styles. */
export const pageHtml = (page: Page): string =>
  html`<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.title}</title></head>
<body style="margin:0;background:#ffffff;color:#1f1d1a;font-family:'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:720px;margin:0 auto;padding:16px">
${page.banners.map(banner)}
<p style="margin:0 0 4px;color:#5a564e;font-size:14px">Kẻng · ${page.programme.vi}</p>
<h1 style="font-size:21px;margin:0 0 12px">${page.sections.length > 0 ? both(page.headline) : page.headline.vi}</h1>
<p style="margin:0 0 12px">Kính gửi: <strong>${page.to.vi}</strong></p>
${paragraphs(page.paragraphs.map(({ vi }) => vi))}
${factTable(page.facts)}
${page.sections.map((entry) => section(entry, page.linkOf))}
${page.link === undefined ? none : button(page.link)}
<p style="margin:0 0 12px">Trân trọng.</p>
${english(page)}
<p style="border-top:1px solid #c9c5bc;margin-top:16px;padding-top:8px;color:#5a564e;font-size:13px">${both(footer)}</p>
</div>
</body>
</html>
`.html

const textRow = ({ entry, matter, due, standing }: DigestRow, link: string): string =>
  [
    `* ${entry.subject.code}: ${matter.vi}`,
    ...(due ? [`  Hạn: ${due.vi}${standing ? `, ${standing.vi}` : ''}`] : []),
    `  ${matter.en}${due ? `. Due ${due.en}${standing ? `, ${standing.en}` : ''}` : ''}`,
    `  ${link}`,
  ].join('\n')

/** The same mail as plain text. */
export const pageText = (page: Page): string =>
  [
    ...page.banners.map(({ vi, en }) => `*** ${vi}\n*** ${en}`),
    page.headline.vi,
    `Kính gửi: ${page.to.vi}`,
    ...page.paragraphs.map(({ vi }) => vi),
    ...(page.facts.length > 0 ? [page.facts.map(({ label, value }) => `${label.vi}: ${value.vi}`).join('\n')] : []),
    ...page.sections.map(
      ({ title, rows }) =>
        `== ${title.vi} / ${title.en}\n\n${rows.map((row) => textRow(row, page.linkOf(row.entry))).join('\n\n')}`,
    ),
    ...(page.link === undefined ? [] : [`Xem và cập nhật / Open: ${page.link}`]),
    'Trân trọng.',
    ...(page.paragraphs.length === 0
      ? []
      : [
          '----',
          page.headline.en,
          `To: ${page.to.en}`,
          ...page.paragraphs.map(({ en }) => en),
          ...(page.facts.length > 0 ? [page.facts.map(({ label, value }) => `${label.en}: ${value.en}`).join('\n')] : []),
        ]),
    '--',
    `${footer.vi}\n${footer.en}`,
  ].join('\n\n')
