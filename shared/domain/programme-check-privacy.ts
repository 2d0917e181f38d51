import type { Bi, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'

const personWords =
  /person|victim|offender|suspect|worker|customer|holder|full-?name|first-?name|last-?name|ho-?ten|cccd|cmnd|passport|identity|birth|dob|gender|phone|mobile|photo|face|plate|zalo|facebook/i

/** Whether a field of this name could hold something about a person. */
export const holdsPerson = (key: string): boolean => personWords.test(key)

const phone = /(?<!\d)(\+84|0)\d{9,10}(?!\d)/
const idNumber = /(?<!\d)(\d{12}|\d{9})(?!\d)/
const mailbox = /[\w.+-]+@[\w-]+\.[\w.-]+/
const asksIdentity =
  /họ tên|tên (bạn|anh|chị|của bạn)|số điện thoại|căn cước|bạn là ai|your name|your phone|who are you|your address/i
const privateHome = /nhà ở|nhà riêng|private (home|house)|dwelling|residence/i
const listOfPeople = /danh sách.*người|lập hồ sơ.*đối tượng|list .*of people|file persons|register of persons/i

const strings = (value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [...path, key]))
}

const mayHoldNumber = (path: readonly string[]): boolean => path[0] === 'hotlines' || path[0] === 'services'

const isAddress = (path: readonly string[]): boolean =>
  path[0] === 'mail' || path.at(-1) === 'address' || path.at(-1) === 'rehearsalAddress'

const textFindings = (programme: Programme): Finding[] =>
  strings(programme).flatMap(({ path, text }) => {
    const number = !mayHoldNumber(path) && (phone.test(text) || idNumber.test(text))
    const contact = !isAddress(path) && mailbox.test(text)
    if (!number && !contact) return []
    const what = number ? 'a telephone or identity number' : 'a mail address'
    return [{ part: path[0] ?? '', says: `«${text}» holds ${what} outside the posts' addresses; take it out (dữ liệu cá nhân).` }]
  })

const homeFindings = (programme: Programme): Finding[] => {
  const refused = new Set(programme.refusedPremisesTypes.map(({ id }) => id))
  const homes = programme.premisesTypes.filter(
    ({ id, name }) => refused.has(id) || /home/.test(id) || privateHome.test(`${name.vi} ${name.en}`),
  )
  const taken = homes.map(({ id }) => ({
    part: 'premisesTypes',
    entry: id,
    says: 'a private home (nhà ở) is no premises; take it out, tip-offs about homes are refused.',
  }))
  const unexplained = { part: 'refusedPremisesTypes', says: 'no entry explains that private homes (nhà ở) are refused; add one.' }
  const explained = programme.refusedPremisesTypes.some(({ name }) => privateHome.test(`${name.vi} ${name.en}`))
  return explained ? taken : [...taken, unexplained]
}

const listFindings = (programme: Programme): Finding[] =>
  [...programme.duties, ...programme.legalDuties]
    .filter(({ track, title }) => track !== 'excluded' && listOfPeople.test(`${title.vi} ${title.en}`))
    .map(({ id }) => ({
      part: programme.duties.some((duty) => duty.id === id) ? 'duties' : 'legalDuties',
      entry: id,
      says: 'asks for a list or file of people; such a duty must be «excluded» (thực hiện ngoài hệ thống).',
    }))

const questionFindings = (programme: Programme): Finding[] =>
  programme.fixedQuestions
    .filter(({ text }) => asksIdentity.test(`${text.vi} ${text.en}`))
    .map(({ id }) => ({ part: 'fixedQuestions', entry: id, says: 'asks who the reporter is; identity is never asked.' }))

/** What no field of a form may ask about people: who they are, how they are made up, or what ails them. */
const askedOfPeople: readonly (readonly [words: RegExp, what: string])[] = [
  [
    /họ (và )?tên|danh sách|địa chỉ|điện thoại|căn cước|CMND|CCCD|năm sinh|ngày sinh|names? of|list of|address|telephone|phone|date of birth/i,
    'asks who people are',
  ],
  [
    /độ tuổi|giới tính|nam, nữ|dân tộc|age group|by age|by sex|gender of|ethnic/i,
    'breaks people down, so that small numbers show them',
  ],
  [/dương tính|kết quả xét nghiệm|người nhiễm|mắc bệnh|positive|test results?|infected/i, 'asks about people’s health'],
]

const fieldFindings = (part: string, entry: string, fields: readonly { readonly id: string; readonly label: Bi }[]): Finding[] =>
  fields.flatMap(({ id, label }) => {
    const asked = askedOfPeople.filter(([words]) => words.test(`${label.vi} ${label.en}`)).map(([, what]) => what)
    const says = [...(holdsPerson(id) ? ['could hold a person by its name'] : []), ...asked]
    return says.map((what) => ({
      part,
      entry,
      says: `«${id}» ${what}; forms hold totals and plain words only (chỉ số liệu tổng hợp).`,
    }))
  })

const formFindings = (programme: Programme): Finding[] => [
  ...programme.forms.flatMap((form) => fieldFindings('forms', form.for[0] ?? '', form.fields)),
  ...programme.dossiers.flatMap(({ id, acts }) =>
    fieldFindings(
      'dossiers',
      id,
      acts.flatMap(({ figures = [] }) => figures),
    ),
  ),
]

/** Finds what would let a programme hold or ask for a person. */
export const checkPrivacy = (programme: Programme): Finding[] => [
  ...homeFindings(programme),
  ...questionFindings(programme),
  ...listFindings(programme),
  ...formFindings(programme),
  ...textFindings(programme),
]
