import { FieldsRefused } from './domain-error.ts'

/** What people put between the groups of a number, `0912 - 345 678` and `(0912) 345 678` included. */
const gap = '[\\s.\\-–—_()]{0,3}'

/** Days and sums of money: digits that look like a number of somebody and are none. A sum never begins with 0. */
const harmless: readonly RegExp[] = [
  /(?<!\d)\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?(?:19|20)\d{2}(?![.-]?\d)/gu,
  /(?<![\d.,])[1-9](?:\d{0,2}(?:[.,]\d{3})+|\d*000)(?=\s?(?:đồng|đ|vnđ|vnd)(?!\p{L}))/giu,
]

/** What identifies a person. */
export type PersonalData = 'phone' | 'identity' | 'plate' | 'mail' | 'network'

/** Patterns of what identifies a person; each with the words that tell the writer what to take out. */
const identifying: readonly { readonly kind: PersonalData; readonly what: string; readonly pattern: RegExp }[] = [
  {
    kind: 'phone',
    what: 'a phone number (số điện thoại)',
    pattern: new RegExp(`(?<![\\d/])(?:(?:\\+|00)?84${gap}\\d|0${gap}[1-9])(?:${gap}\\d){7,9}(?!\\d)`, 'u'),
  },
  {
    kind: 'identity',
    what: 'an identity or account number (số CMND/CCCD, số tài khoản)',
    pattern: /(?<!\d)(?:\d{9,}|\d{3}(?:[\s.-]\d{3}){2,3}|0\d{3}(?:[\s.-]\d{4}){2})(?!\d)/u,
  },
  {
    kind: 'plate',
    what: 'a number plate (biển số xe)',
    pattern: /(?<![\p{L}\d])\d{2}[\s-]?[A-ZĐ]{1,2}\d?[\s.-]?\d{3}[.]?\d{1,2}(?!\d)/iu,
  },
  { kind: 'mail', what: 'an e-mail address (địa chỉ thư điện tử)', pattern: /[\w.+-]+\s?@\s?[\w-]+\.[\w.]+/u },
  {
    kind: 'network',
    what: 'an account in a social network (tài khoản mạng xã hội)',
    pattern:
      /(?:facebook|fb|zalo|tiktok|telegram|instagram|viber|wechat|messenger)(?:\.com|\.me)?\s*[/:@]\s*\S+|(?<![\p{L}\d])(?:[mt]\.me\/|@)[\w.]{3,}/iu,
  },
]

/** One spelling for all: composed accents, plain digits, nothing invisible between them. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

const find = (text: string) => {
  const left = harmless.reduce((rest, pattern) => rest.replace(pattern, ' … '), plain(text))
  return identifying.find(({ pattern }) => pattern.test(left))
}

/** What in a text identifies a person, the first of its kind; undefined when nothing does. */
export const personalDataIn = (text: string): PersonalData | undefined => find(text)?.kind

/** The same in words for who wrote it: «a phone number (số điện thoại)». */
export const personalDataNamed = (text: string): string | undefined => find(text)?.what

/**
 * Refuses a text that identifies a person: phone and identity numbers, plates, addresses of mail and social networks. The refusal says
 * what was seen and in which field, never the words themselves.
 */
export const refusePersonalData = (text: string, field: string): void => {
  const found = find(text)
  if (!found) return
  throw new FieldsRefused(
    'personal-data',
    `The field «${field}» seems to contain ${found.what}. Describe the premises and what happened; take out whatever identifies a person and send it again. — Xin bỏ thông tin về cá nhân và gửi lại.`,
    [{ pointer: `/${field.replaceAll('.', '/')}`, code: 'personal-data', detail: `Seems to contain ${found.what}` }],
  )
}

const namePattern =
  /(?:(?<!\p{L})(?:anh|chị|em|ông|bà|cô|tên(?: là)?)|(?:^|[.!?…\n]\s*)(?:Anh|Chị|Em|Ông|Bà|Cô|Tên(?: là)?))\s+\p{Lu}\p{Ll}+/u

/** Whether a text may name a person. It only warns, because houses and streets bear names too (Nhà nghỉ Hoàng Anh, đường Nguyễn Văn Cừ). */
export const mayNameSomebody = (text: string): boolean => namePattern.test(plain(text))
