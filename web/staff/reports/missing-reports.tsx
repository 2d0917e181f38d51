import type { ReportSource, ReportView } from '../api/reports.ts'
import { useLanguage } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { useReportWords } from './report-words.ts'

const isMissing = ({ version, layer, status }: ReportSource): boolean =>
  version === undefined && layer !== 'report' && status !== 'waived'

/** Whose report has not come or was sent back, by name; communes by how many, their districts know which. */
export const MissingReports = ({ view }: { view: ReportView }) => {
  const words = useReportWords()
  const name = useNames(view.names)
  const { language } = useLanguage()
  const missing = view.report.sources.filter(isMissing)
  const near = missing.filter(({ layer }) => layer !== 'below')
  const below = missing.length - near.length
  const groups = [...Map.groupBy(near, ({ duty, period }) => `${name(duty)}, ${period}`)]
  const { compare } = new Intl.Collator(language)
  const nameOf = ({ owner }: ReportSource): string => name(owner)
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">
        {words.missing} ({missing.length})
      </h2>
      {missing.length === 0 && <p>{words.nothingMissing}</p>}
      {groups.map(([about, group]) => (
        <div key={about}>
          <p class="soft">{about}</p>
          <ul>
            {[...group]
              .sort((a, b) => compare(nameOf(a), nameOf(b)))
              .map((part) => (
                <li key={part.id}>
                  {part.status === 'not-opened' ? (
                    nameOf(part)
                  ) : (
                    <a href={`/staff/deadline/${encodeURIComponent(part.id)}`}>{nameOf(part)}</a>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {below > 0 && <p>{words.communes(below)}</p>}
    </section>
  )
}
