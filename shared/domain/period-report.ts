import type { Calendar } from './calendar.ts'
import type { Part } from './consolidation.ts'
import { countedThen, type DeadlineThen, timelinessThen } from './deadline-history.ts'
import type { InspectionCounts } from './inspection-history.ts'
import type { Instant } from './instant.ts'
import { type OnTime, rateOf } from './on-time.ts'
import type { FormField, Programme } from './programme.ts'
import { agencyById, areaById } from './programme-lookup.ts'
import { formOf } from './report-form.ts'
import { allSources, type Sources } from './report-sources.ts'
import { type Cell, smallCells } from './small-cells.ts'
import { type FiguresById, type ReportedPremises, type TargetResult, targetsOf } from './target.ts'

/** What was read for a report: each deadline as it stood, and what happened in the window in counts. */
export interface Readings {
  readonly asOf: Instant
  readonly deadlines: ReadonlyMap<string, DeadlineThen>
  /** The words of the agencies by deadline and field. */
  readonly texts: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly inspections: InspectionCounts
  readonly premises: ReportedPremises
  readonly tipOffs: Readonly<Record<string, number>>
}

/** A report behind the report: by whom, for when, where it stood, and which of its submissions counts. */
interface SourceLine {
  readonly id: string
  readonly layer: 'report' | 'own' | 'direct' | 'below' | 'plans'
  readonly duty: string
  readonly owner: string
  readonly period: string
  readonly due: string
  readonly status: DeadlineThen['status']
  readonly timeliness?: string | undefined
  readonly version?: number | undefined
  readonly submittedAt?: Instant | undefined
  readonly workingDaysLate?: number | undefined
  /** `null`: hidden, because so small a number of people or findings below the province could point at somebody. */
  readonly figures: Readonly<Record<string, number | null>>
}

/** A figure of all agencies together; `null` where the sum would give away what is hidden. */
interface SumLine {
  readonly field: string
  readonly kind: 'count' | 'amount'
  readonly unit: string
  readonly sum: number | null
  readonly from: readonly string[]
}

/** A ratio that is worked out of two sums. */
interface RatioLine {
  readonly field: string
  readonly numerator: string
  readonly denominator: string
}

/** Everything that the report of a period says, as of one moment. */
export interface PeriodReport {
  readonly period: string
  readonly report: string
  readonly windowFrom: string
  readonly windowUntil: string
  readonly asOf: Instant
  readonly sources: readonly SourceLine[]
  readonly sums: readonly SumLine[]
  readonly ratios: readonly RatioLine[]
  readonly onTime: OnTime
  readonly targets: readonly TargetResult[]
  readonly inspections: InspectionCounts
  readonly tipOffs: Readonly<Record<string, number>>
  readonly texts: readonly { readonly id: string; readonly field: string; readonly words: string }[]
}

type Layer = SourceLine['layer']

const layersOf = (sources: Sources): readonly (readonly [Layer, Part])[] => [
  ['report', sources.report],
  ...(['own', 'direct', 'below', 'plans'] as const).flatMap((layer) => sources[layer].map((part) => [layer, part] as const)),
]

type Numbered = Extract<FormField, { kind: 'count' | 'amount' }>

const isNumbered = (field: FormField): field is Numbered => field.kind === 'count' || field.kind === 'amount'

const fieldsOf = (programme: Programme, part: Part): FormField[] => formOf(programme, part).flatMap(({ fields }) => fields)

const isOfProvince = (programme: Programme, owner: string): boolean => {
  const area = agencyById(programme, owner)?.area
  const issuer = agencyById(programme, programme.issuer)?.area
  return area === undefined || area === issuer || areaById(programme, area)?.parent === undefined
}

interface Entry extends Cell {
  readonly layer: Layer
  readonly part: Part
  readonly field: string
}

const entriesOf = (sources: Sources, figures: FiguresById, programme: Programme): Entry[] =>
  layersOf(sources).flatMap(([layer, part]) =>
    Object.entries(inOrder(figures.get(part.id) ?? {})).map(([field, value]) => ({
      layer,
      part,
      field,
      value,
      row: `${layer === 'below' ? 'below' : 'summed'} ${field} ${part.period}`,
      ofProvince: isOfProvince(programme, part.owner),
    })),
  )

const isSensitive = (programme: Programme, fields: ReadonlyMap<string, Numbered>, id: string): boolean => {
  const unit = fields.get(id)?.unit
  return programme.formUnits.some((entry) => entry.id === unit && entry.sensitive)
}

/** Small cells row by row: rows of different figures have no total together. */
const hiddenIn = (entries: readonly Entry[]): { hidden: ReadonlySet<Cell>; totals: ReadonlySet<string> } => {
  const rows = [...Map.groupBy(entries, ({ row }) => row).values()].map(smallCells)
  return {
    hidden: new Set(rows.flatMap(({ hidden }) => [...hidden])),
    totals: new Set(rows.flatMap(({ totals }) => [...totals])),
  }
}

const exact = (sum: number): number => Math.round(sum * 100) / 100

/** The questions of the report's own form are answered once; the lead agency's shorter reports answer them for their own time. */
const summed = (sources: Sources, entries: readonly Entry[], programme: Programme): Entry[] => {
  const ownForm = new Set(programme.forms.find((form) => form.for.includes(sources.report.duty))?.fields.map(({ id }) => id))
  return entries.filter(
    ({ layer, field }) => layer === 'report' || layer === 'direct' || (layer === 'own' && !ownForm.has(field)),
  )
}

/** Of how many there are at the end, only the latest of each owner. */
const latestOnly = (entries: readonly Entry[]): Entry[] => {
  const latest = new Map<string, Entry>()
  for (const entry of entries) {
    const before = latest.get(entry.part.owner)
    if (!before || before.part.windowUntil < entry.part.windowUntil) latest.set(entry.part.owner, entry)
  }
  return [...latest.values()]
}

const sumsOf = (entries: readonly Entry[], fields: ReadonlyMap<string, Numbered>, untold: ReadonlySet<string>): SumLine[] =>
  [...fields.values()].flatMap((field) => {
    const all = entries.filter((entry) => entry.field === field.id)
    const counted = field.kind === 'count' && field.stock ? latestOnly(all) : all
    if (counted.length === 0) return []
    const sum = counted.some(({ row }) => untold.has(row)) ? null : exact(counted.reduce((total, { value }) => total + value, 0))
    return [{ field: field.id, kind: field.kind, unit: field.unit, sum, from: counted.map(({ part }) => part.id) }]
  })

const numberedFields = (sources: Sources, programme: Programme): ReadonlyMap<string, Numbered> =>
  new Map(
    allSources(sources)
      .flatMap((part) => fieldsOf(programme, part))
      .filter(isNumbered)
      .map((field) => [field.id, field]),
  )

const ratiosOf = (sources: Sources, sums: readonly SumLine[], programme: Programme): RatioLine[] => {
  const there = new Set(sums.flatMap(({ field, sum }) => (sum === null ? [] : [field])))
  const ratios = new Map<string, RatioLine>()
  for (const part of [sources.report, ...sources.direct, ...sources.own])
    for (const field of fieldsOf(programme, part))
      if (field.kind === 'ratio' && there.has(field.numerator) && there.has(field.denominator))
        ratios.set(field.id, { field: field.id, numerator: field.numerator, denominator: field.denominator })
  return [...ratios.values()]
}

const lineOf = (
  [layer, part]: readonly [Layer, Part],
  then: DeadlineThen,
  figures: SourceLine['figures'],
  { asOf, calendar }: { asOf: Instant; calendar: Calendar },
): SourceLine => {
  const counted = countedThen(then)
  return {
    id: part.id,
    layer,
    duty: part.duty,
    owner: part.owner,
    period: part.period,
    due: then.due ?? part.due,
    status: then.status,
    timeliness: timelinessThen(then, asOf, calendar),
    version: counted?.version,
    submittedAt: counted?.at,
    workingDaysLate: counted?.workingDaysLate,
    figures,
  }
}

/** The store gives back what it holds in no particular order; a report has one. */
const inOrder = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

const ordered = ({ byStatus, found, settled, ...counts }: InspectionCounts): InspectionCounts => ({
  ...counts,
  byStatus: inOrder(byStatus),
  found: inOrder(found),
  settled: inOrder(settled),
})

const notOpened: DeadlineThen = { status: 'not-opened' }

/** Puts a report together from what was read; what is missing stays missing, and every number names the submissions it comes from. */
export const periodReport = (
  sources: Sources,
  readings: Readings,
  { programme, calendar }: { programme: Programme; calendar: Calendar },
): PeriodReport => {
  const { asOf, deadlines, texts } = readings
  const thenOf = (id: string): DeadlineThen => deadlines.get(id) ?? notOpened
  const figures: FiguresById = new Map(
    allSources(sources).flatMap(({ id }) => {
      const counted = countedThen(thenOf(id))
      return counted ? [[id, counted.figures] as const] : []
    }),
  )
  const fields = numberedFields(sources, programme)
  const entries = entriesOf(sources, figures, programme)
  const { hidden, totals } = hiddenIn(entries.filter(({ field }) => isSensitive(programme, fields, field)))
  const entriesBy = Map.groupBy(entries, ({ part }) => part.id)
  const shown = (id: string): SourceLine['figures'] =>
    Object.fromEntries((entriesBy.get(id) ?? []).map((entry) => [entry.field, hidden.has(entry) ? null : entry.value]))
  const lines = layersOf(sources).map((each) => lineOf(each, thenOf(each[1].id), shown(each[1].id), { asOf, calendar }))
  const sums = sumsOf(summed(sources, entries, programme), fields, totals)
  return {
    period: sources.report.period,
    report: sources.report.id,
    windowFrom: sources.report.windowFrom,
    windowUntil: sources.report.windowUntil,
    asOf,
    sources: lines,
    sums,
    ratios: ratiosOf(sources, sums, programme),
    onTime: rateOf(lines.map(({ id }) => timelinessThen(thenOf(id), asOf, calendar))),
    targets: targetsOf(sources, figures, readings.premises, programme),
    inspections: ordered(readings.inspections),
    tipOffs: inOrder(readings.tipOffs),
    texts: lines.flatMap(({ id }) =>
      Object.entries(inOrder(texts.get(id) ?? {})).map(([field, words]) => ({ id, field, words })),
    ),
  }
}
