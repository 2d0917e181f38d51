import type { PeriodReport } from './period-report.ts'
import type { FormField } from './programme.ts'
import { agencyById, areaById, dutyById, recipientsOf, roleOfPost } from './programme-lookup.ts'
import { type About, agencyName, periodWords } from './report-tables.ts'

/** The four text chapters of the official report. */
export type Chapter = 'steering' | 'results' | 'difficulties' | 'outlook'

/** What one agency wrote for a chapter, for which period where it is not that of the report. */
export interface Passage {
  readonly agency: string
  readonly paragraphs: readonly string[]
}

/** The words around an official report: who issues it, under which sign, where, to whom, and who signs. */
export interface Letterhead {
  readonly above: string
  readonly agency: string
  readonly sign: string
  readonly place: string
  readonly title: string
  readonly recipients: readonly string[]
  readonly signatory: string
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** The letterhead of the lead agency's report, from the programme alone; number and day stay open for whoever signs. */
export const letterheadOf = (report: PeriodReport, { programme }: About): Letterhead => {
  const { lead, issuer } = programme
  const agency = agencyById(programme, lead)
  const duty = dutyById(programme, report.report.split('~')[0] ?? '')
  const area = areaById(programme, agency?.area ?? '')?.name.vi ?? ''
  const recipients = duty ? recipientsOf(programme, duty, lead) : []
  return {
    above: upper(agencyName(programme, agency?.parent ?? issuer)),
    agency: upper(agencyName(programme, lead)),
    sign: agency?.letters ?? '',
    place: area.replace(/^(Tỉnh|Thành phố) /, ''),
    title: `Kết quả thực hiện ${programme.name.vi}, ${periodWords(report.period)}`,
    recipients: recipients.map((id) => agencyName(programme, id)),
    signatory: upper(roleOfPost(programme, `${lead}.${agency?.head ?? ''}`)?.name.vi ?? ''),
  }
}

const chapterOf = (field: FormField | undefined): Chapter => (field?.kind === 'text' ? (field.chapter ?? 'results') : 'results')

/** What the agencies wrote for a chapter, an agency after the other as the plan names them, the lead agency first. */
export const passagesOf = (report: PeriodReport, chapter: Chapter, { programme }: About): Passage[] => {
  const fields = new Map(programme.forms.flatMap((form) => form.fields.map((field) => [field.id, field] as const)))
  const wanted = report.texts.filter(({ field }) => chapterOf(fields.get(field)) === chapter)
  const byReport = Map.groupBy(wanted, ({ id }) => id)
  return report.sources.flatMap(({ id, owner, period }) => {
    const texts = byReport.get(id)
    if (!texts) return []
    const paragraphs = texts.flatMap(({ words }) => words.split(/\n+/)).filter((line) => line.trim() !== '')
    const when = period === report.period ? '' : ` (${periodWords(period)})`
    return [{ agency: `${agencyName(programme, owner)}${when}`, paragraphs }]
  })
}
