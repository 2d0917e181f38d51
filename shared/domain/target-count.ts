import type { Part } from './consolidation.ts'
import type { FormField, Programme, Target } from './programme.ts'
import { agencyById, isInForce } from './programme-lookup.ts'

type Figures = Readonly<Record<string, number>>

/** A report that feeds a target: the fields by which it does, and its figures once they count. */
export interface Feed {
  readonly part: Part
  readonly fields: readonly FormField[]
  readonly figures: Figures | undefined
}

/** A target counted: `open` is by how much the numerator could rise still; undefined where what is missing could change both numbers. */
export interface Count {
  readonly numerator: number
  readonly denominator: number
  readonly open: number | undefined
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const byOwner = (feeds: readonly Feed[]): Feed[][] => {
  const owners = new Map<string, Feed[]>()
  for (const feed of feeds) owners.set(feed.part.owner, [...(owners.get(feed.part.owner) ?? []), feed])
  return [...owners.values()]
}

const isStock = (field: FormField): boolean => field.kind === 'count' && field.stock === true

const given = (feeds: readonly Feed[], id: string): number[] => feeds.flatMap(({ figures }) => figures?.[id] ?? [])

/** A figure of one owner over the periods in which it reported: added up, or the latest where it is how many there are. */
const overPeriods = (feeds: readonly Feed[], id: string, stock: boolean): number => {
  const inOrder = [...feeds].sort((a, b) => (a.part.windowUntil < b.part.windowUntil ? -1 : 1))
  const values = given(inOrder, id)
  return stock ? (values.at(-1) ?? 0) : sum(values)
}

const isCount = (field: FormField): boolean => field.kind === 'count'

type Fulfilment = 'yes' | 'no' | 'unknown'

const everyField = (feeds: readonly Feed[], { fields }: Feed): boolean =>
  fields.filter(isCount).every(({ id }) => sum(given(feeds, id)) >= 1)

/** Whether an agency fulfils a target by its counts; a report that is missing leaves it open where it could turn the answer. */
const fulfilment = (feeds: readonly Feed[], everyPeriod: boolean): Fulfilment => {
  const [first] = feeds
  const isMissing = feeds.some(({ figures }) => figures === undefined)
  if (!first) return 'unknown'
  if (!everyPeriod && everyField(feeds, first)) return 'yes'
  const came = feeds.filter(({ figures }) => figures !== undefined)
  if (everyPeriod && !came.every((feed) => everyField([feed], feed))) return 'no'
  if (isMissing) return 'unknown'
  return everyPeriod ? 'yes' : 'no'
}

/** How many there are of what a target counts, on a day. */
const existingOn = ({ denominator }: Target, date: string): number =>
  denominator.dated?.find((entry) => isInForce(entry, date))?.count ?? 0

const countUnits = ({ everyPeriod }: Target, feeds: readonly Feed[], denominator: number): Count => {
  const answers = byOwner(feeds).map((own) => fulfilment(own, everyPeriod === true))
  const count = (answer: Fulfilment) => answers.filter((each) => each === answer).length
  return { numerator: count('yes'), denominator, open: count('unknown') }
}

const countNumbers = (feeds: readonly Feed[], denominator: number): Count => {
  const owners = byOwner(feeds)
  const numerator = sum(
    owners.flatMap((own) => (own[0]?.fields ?? []).map((field) => overPeriods(own, field.id, isStock(field)))),
  )
  const isMissing = feeds.some(({ figures }) => figures === undefined)
  return { numerator, denominator, open: isMissing ? Math.max(denominator - numerator, 0) : 0 }
}

const countShares = (feeds: readonly Feed[], stocks: ReadonlySet<string>): Count => {
  const parts = byOwner(feeds).flatMap((own) =>
    (own[0]?.fields ?? []).flatMap((field) => (field.kind === 'ratio' ? [{ own, field }] : [])),
  )
  const total = (side: 'numerator' | 'denominator') =>
    sum(parts.map(({ own, field }) => overPeriods(own, field[side], stocks.has(field[side]))))
  const isMissing = feeds.some(({ figures }) => figures === undefined)
  return { numerator: total('numerator'), denominator: total('denominator'), open: isMissing ? undefined : 0 }
}

/** The reports that count for a target: all that feed it, or those of its own units where they are to fulfil something. */
export const feedsOfUnits = (target: Target, feeds: readonly Feed[], programme: Programme): Feed[] =>
  wayOf(target, feeds) === 'fulfilled'
    ? feeds.filter(({ part }) => agencyById(programme, part.owner)?.kind === target.unit)
    : [...feeds]

type Way = 'shares' | 'numbers' | 'fulfilled'

const wayOf = ({ unit, denominator }: Target, feeds: readonly Feed[]): Way => {
  if (!denominator.dated) return 'shares'
  const fields = feeds.flatMap((feed) => feed.fields)
  return fields.length > 0 && fields.every((field) => 'unit' in field && field.unit === unit) ? 'numbers' : 'fulfilled'
}

/** Counts a target that is fed by reports: units that fulfil their fields, numbers of units, or the parts of shares. */
export const countReports = (target: Target, feeds: readonly Feed[], until: string, programme: Programme): Count => {
  const existing = existingOn(target, until)
  switch (wayOf(target, feeds)) {
    case 'numbers':
      return countNumbers(feeds, existing)
    case 'fulfilled':
      return countUnits(target, feeds, existing)
    default:
      return countShares(feeds, new Set(stocksIn(programme)))
  }
}

const stocksIn = ({ forms }: Programme): string[] => forms.flatMap(({ fields }) => fields.filter(isStock).map(({ id }) => id))
