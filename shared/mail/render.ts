import type { Context } from '../domain/aggregate.ts'
import { toldIn } from '../domain/mail-leaving-out.ts'
import type { MailEntry, MailState } from '../domain/mail-state.ts'
import type { Bi } from '../domain/programme.ts'
import { postName } from '../domain/programme-lookup.ts'
import type { Rendered } from './compose.ts'
import { digestOf, digestSubject } from './digest.ts'
import { factRows } from './letter.ts'
import { letterOf } from './letter-of.ts'
import type { Page } from './page.ts'
import { pageHtml, pageText } from './page.ts'
import { postNames } from './words.ts'

/** What a mail shows besides its notices. */
export interface Setting {
  readonly context: Context
  readonly consoleUrl: string
  readonly rehearsal: boolean
  readonly repeated: boolean
}

const rehearsalBanner = (post: string, name: Bi): Bi => ({
  vi: `DIỄN TẬP: hệ thống chưa vận hành chính thức. Thư này dành cho ${name.vi} (${post}).`,
  en: `REHEARSAL: the system is not live yet. This mail was meant for ${name.en} (${post}).`,
})

const repeatBanner: Bi = {
  vi: 'Thư này có thể đã được gửi đến Quý vị trước đó; nếu đã nhận, xin bỏ qua.',
  en: 'You may have had this mail before; if so, please disregard it.',
}

const viaBanner = (entries: readonly MailEntry[], context: Context): Bi[] => {
  const posts = [...new Set(entries.flatMap(({ via = [] }) => via))]
  if (posts.length === 0) return []
  const names = postNames(posts, context)
  return [
    {
      vi: `Gửi đến Quý vị vì chưa liên hệ được với: ${names.vi}.`,
      en: `You get this because these posts could not be reached: ${names.en}.`,
    },
  ]
}

type Content = Pick<Page, 'headline' | 'paragraphs' | 'facts' | 'sections'> &
  Partial<Pick<Page, 'link'>> & { readonly subject: string }

const contentOf = (mail: MailState, linkOf: Page['linkOf'], context: Context): Content => {
  const { post } = mail
  const tellings = toldIn(mail).map((entry) => ({ entry, post, context }))
  const [only, second] = tellings
  if (only && !second) {
    const { subject, headline, paragraphs } = letterOf(only)
    return { subject, headline, paragraphs, facts: factRows(only), sections: [], link: linkOf(only.entry) }
  }
  const sections = digestOf(tellings)
  const headline = { vi: 'Các việc cần quan tâm', en: 'What wants your attention' }
  return { subject: digestSubject(sections), headline, paragraphs: [], facts: [], sections }
}

/** Writes a mail: a full letter for one notice, a digest for several; Vietnamese first, English beside or below. Ids, codes, dates and links only. */
export const render = (mail: MailState, { context, consoleUrl, rehearsal, repeated }: Setting): Rendered => {
  const { programme } = context
  const to = postName(programme, mail.post)
  const linkOf = ({ subject: { kind, id } }: MailEntry): string => `${consoleUrl}/${kind}/${encodeURIComponent(id)}`
  const { subject, ...content } = contentOf(mail, linkOf, context)
  const title = `${rehearsal ? '[Diễn tập] ' : ''}${subject}`
  const banners = [
    ...(rehearsal ? [rehearsalBanner(mail.post, to)] : []),
    ...(repeated ? [repeatBanner] : []),
    ...viaBanner(toldIn(mail), context),
  ]
  const page: Page = { ...content, title, programme: programme.name, banners, to, linkOf }
  return { subject: title, text: pageText(page), html: pageHtml(page) }
}
