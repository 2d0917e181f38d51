import type { Context } from './aggregate.ts'
import { namesIn } from './names.ts'
import type { PeriodReport } from './period-report.ts'
import type { Bi, FormField, Programme } from './programme.ts'
import { formOf, unitNamed } from './report-form.ts'
import { allSources, reportFor, sourcesOf } from './report-sources.ts'

/** Every field that the reports behind a report ask, each once, in the order of the plan. */
const fieldsBehind = (period: string, programme: Programme): FormField[] => {
  const report = reportFor(programme, period)
  const fields = new Map<string, FormField>()
  for (const part of report ? allSources(sourcesOf(report, programme)) : [])
    for (const section of formOf(programme, part))
      for (const field of section.fields) if (!fields.has(field.id)) fields.set(field.id, field)
  return [...fields.values()]
}

/** A report as officials see it: with the words of its targets and fields, and the names behind its ids. */
export const reportView = <T extends { readonly report: PeriodReport }>(shown: T, { programme, now }: Context): object => {
  const targets: Record<string, { name: Bi; ref: string; words: string; strict: boolean }> = Object.fromEntries(
    programme.targets.map(({ id, name, ref, words, strict }) => [id, { name, ref, words, strict: strict === true }]),
  )
  const fields = fieldsBehind(shown.report.period, programme).map((field) => unitNamed(programme, field))
  return { ...shown, now, targets, fields, names: namesIn(shown.report, programme) }
}
