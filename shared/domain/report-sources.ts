import { type Part, partsOf } from './consolidation.ts'
import { openingDuties } from './deadline-parties.ts'
import { deadlineId } from './deadline-plan.ts'
import type { PlainDate } from './instant.ts'
import { isWithin, periodsOf } from './periods.ts'
import type { Duty, FormField, Programme } from './programme.ts'
import { ownersOf } from './programme-lookup.ts'
import { formOf } from './report-form.ts'

/** The lead agency's report of one period, with the days that it reports on. */
export interface ReportPeriod extends Part {
  readonly windowFrom: PlainDate
}

/**
 * What a report of the lead agency for a period rests on. `direct` it takes up itself, `own` are the lead agency's reports for shorter
 * periods in it, `below` what those whom it takes up have taken up in turn, and `plans` what feeds a target without being a report.
 */
export interface Sources {
  readonly report: ReportPeriod
  readonly own: readonly Part[]
  readonly direct: readonly Part[]
  readonly below: readonly Part[]
  readonly plans: readonly Part[]
}

const isReport = (duty: Duty, { lead }: Programme): boolean =>
  duty.track === 'report' && duty.owners.includes(lead) && (duty.consolidates ?? []).length > 0

const allPeriods = (duty: Duty, programme: Programme) => periodsOf(duty, programme.from, '9999-12-31', programme)

const partFor = (duty: Duty, owner: string, period: ReturnType<typeof allPeriods>[number]): ReportPeriod => ({
  ...period,
  id: deadlineId(duty.id, owner, period.period),
  duty: duty.id,
  owner,
})

/** All reports that the lead agency puts together out of others', in the order of their days. */
export const reportsOf = (programme: Programme): ReportPeriod[] =>
  openingDuties(programme)
    .filter((duty) => isReport(duty, programme))
    .flatMap((duty) => allPeriods(duty, programme).map((period) => partFor(duty, programme.lead, period)))
    .sort((a, b) => (a.due + a.period < b.due + b.period ? -1 : 1))

/** The report of one period (`2017-H1`, `2017`); undefined where the programme has none. */
export const reportFor = (programme: Programme, period: string): ReportPeriod | undefined =>
  reportsOf(programme).find((report) => report.period === period)

const allBelow = (parts: readonly Part[], programme: Programme): Part[] => {
  const next = parts.flatMap((part) => partsOf(part, programme))
  return next.length === 0 ? [] : [...next, ...allBelow(next, programme)]
}

/** The fields of a part's form that feed a target. */
export const fieldsFeeding = (programme: Programme, part: Part, target: string): FormField[] =>
  formOf(programme, part).flatMap(({ fields }) => fields.filter((field) => 'feeds' in field && field.feeds === target))

const plansFor = ({ period, windowUntil }: Part, programme: Programme): Part[] =>
  openingDuties(programme)
    .filter(({ track, feeds = [] }) => track === 'plan' && feeds.length > 0)
    .flatMap((duty) =>
      allPeriods(duty, programme)
        .filter((each) => (isWithin(each.period, period) || isWithin(period, each.period)) && each.due <= windowUntil)
        .flatMap((each) => ownersOf(programme, duty, each.due).map((owner) => partFor(duty, owner, each))),
    )

/** Where the figures of a report come from, by the programme alone: known before anything is handed in, so that what is missing has a name. */
export const sourcesOf = (report: ReportPeriod, programme: Programme): Sources => {
  const direct = partsOf(report, programme)
  const isShorter = ({ period }: Part) => period !== report.period && isWithin(period, report.period)
  return {
    report,
    direct,
    own: reportsOf(programme).filter(isShorter),
    below: allBelow(direct, programme),
    plans: plansFor(report, programme),
  }
}

/** All of them, the report itself first. */
export const allSources = ({ report, own, direct, below, plans }: Sources): Part[] => [
  report,
  ...own,
  ...direct,
  ...below,
  ...plans,
]
