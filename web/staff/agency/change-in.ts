import type { AgencyView, PostEntry, RoleEntries } from '../api/agency.ts'
import { Refusal } from '../api/refusal.ts'
import { textIn } from '../forms/values.ts'
import { dayOf } from '../language/dates.ts'

const fields = { holders: ['sub', 'iss', 'from', 'until'], absences: ['from', 'until', 'substitute'] } as const

/** An entry of a list as a form has it: its fields that are filled in. */
export type Row = Readonly<Record<string, string>>

/** The name of a field, as the API points to it: `roles.contact.holders.0.sub`. */
export const fieldOf = (role: string, ...parts: (string | number)[]): string => ['roles', role, ...parts].join('.')

/** Only what is filled in, always in the same order, so that two rows can be compared. */
const rowOf = (names: readonly string[], read: (name: string) => string | undefined): Row =>
  Object.fromEntries(names.map((name) => [name, read(name) ?? '']).filter(([, value]) => value !== ''))

/** The rows that a form begins with; who holds a post by the programme alone has no first day and gets today. */
export const rowsOf = (entry: PostEntry, list: keyof typeof fields, now: string): readonly Row[] => {
  const entries: readonly object[] = entry[list] ?? []
  return entries.map((row) => {
    const known = { from: dayOf(now), ...row } as Row
    return rowOf(fields[list], (name) => known[name])
  })
}

const rowsIn = (values: FormData, role: string, list: keyof typeof fields): Row[] => {
  const [first] = fields[list]
  const rows: Row[] = []
  while (values.has(fieldOf(role, list, rows.length, first))) {
    const n = rows.length
    rows.push(rowOf(fields[list], (name) => textIn(values, fieldOf(role, list, n, name))))
  }
  return rows
}

const isSame = (one: readonly Row[], other: readonly Row[]): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The post that a form is about. */
const postIn = (values: FormData, { posts }: AgencyView): PostEntry | undefined =>
  posts.find(({ role }) => role === textIn(values, 'role'))

const entriesIn = (values: FormData, entry: PostEntry, now: string): RoleEntries => {
  const address = textIn(values, fieldOf(entry.role, 'address'))
  const lists = (['holders', 'absences'] as const)
    .map((list) => [list, rowsIn(values, entry.role, list), rowsOf(entry, list, now)] as const)
    .filter(([, entered, known]) => !isSame(entered, known))
  return {
    ...(address === entry.address ? {} : { address }),
    ...Object.fromEntries(lists.map(([list, entered]) => [list, entered])),
  }
}

/** What a form says differently from how the post stands, by its role; throws a Refusal when that is nothing. */
export const changeIn = (values: FormData, view: AgencyView): Readonly<Record<string, RoleEntries>> => {
  const entry = postIn(values, view)
  const entries = entry ? entriesIn(values, entry, view.now) : {}
  if (!entry || Object.keys(entries).length === 0) throw new Refusal(422, 'nothing-changed', '')
  return { [entry.role]: entries }
}

/** Whether a form says something new about a post that may open seals. */
export const isOfSeals = (values: FormData, view: AgencyView): boolean => {
  const entry = postIn(values, view)
  return entry?.mayOpenSeals === true && Object.keys(entriesIn(values, entry, view.now)).length > 0
}
