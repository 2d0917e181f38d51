import { useState } from 'preact/hooks'
import { path } from '../api/client.ts'
import type { Refusal } from '../api/refusal.ts'
import { buildReport, type ReportChange, type ReportVersion, type ReportView } from '../api/reports.ts'
import { useDates } from '../language/dates.ts'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { refusalIn } from '../shell/loaded.ts'
import { Failure } from '../shell/loading.tsx'
import { useNames } from '../shell/names.ts'
import { saveFile } from '../shell/save-file.ts'
import { useReportWords } from './report-words.ts'

const formats = ['docx', 'xlsx', 'csv', 'json'] as const

interface VersionProps {
  readonly version: ReportVersion
  readonly view: ReportView
  readonly onRefused: (refusal: Refusal) => void
}

const Version = ({ version: { version, asOf, by, rows, sha256 }, view, onRefused }: VersionProps) => {
  const words = useReportWords()
  const { client } = useActing()
  const { moment, number } = useDates()
  const name = useNames(view.names)
  const { period } = view.report
  const download = async (format: (typeof formats)[number]): Promise<void> => {
    try {
      saveFile(await client.file(`${path('reports', period, format)}?version=${version}`), `${period}-v${version}.${format}`)
    } catch (error) {
      onRefused(refusalIn(error))
    }
  }
  return (
    <li>
      <p>
        <strong>{words.built(version)}</strong> <span class="soft">{words.asOf(moment(asOf))}</span> {name(by)},{' '}
        {words.rows(number(rows))}. {words.hash}: <code title={sha256}>{sha256.slice(0, 12)}…</code>
      </p>
      <p class="row">
        {formats.map((format) => (
          <button key={format} type="button" class="quiet" onClick={() => void download(format)}>
            {words.files[format]}
            <span class="unseen"> {words.built(version)}</span>
          </button>
        ))}
      </p>
    </li>
  )
}

const shown = 30

const Changes = ({ changes }: { changes: readonly ReportChange[] }) => {
  const words = useReportWords()
  const { number } = useDates()
  if (changes.length === 0) return <p>{words.noChanges}</p>
  const write = (value: ReportChange['before']): string =>
    value === undefined ? '–' : value === null ? words.hidden : typeof value === 'number' ? number(value) : value
  return (
    <details>
      <summary>{words.changes(changes.length)}</summary>
      <ul class="changes">
        {changes.slice(0, shown).map(({ part, of, what, before, after }) => (
          <li key={`${part} ${of} ${what}`}>
            <span class="soft">
              {of} {what}
            </span>{' '}
            {words.before}: {write(before)}; {words.after}: {write(after)}
          </li>
        ))}
      </ul>
      {changes.length > shown && <p>{words.more(changes.length - shown)}</p>}
    </details>
  )
}

/** The versions of a report with their files, what has changed since the latest, and the button that notes one more. */
export const Versions = ({ view, reload }: { view: ReportView; reload: () => Promise<void> }) => {
  const words = useReportWords()
  const { client } = useActing()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const build = async (): Promise<void> => {
    setBusy(true)
    try {
      const { version } = await buildReport(client, view.report.period)
      const isOld = view.versions.some((each) => each.version === version)
      await reload()
      announce(isOld ? words.unchanged(version) : words.built(version))
      setRefusal(undefined)
    } catch (error) {
      setRefusal(refusalIn(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <p class="soft">{words.versionsLead}</p>
      {view.versions.length === 0 ? <p>{words.noVersions}</p> : <Changes changes={view.changes} />}
      {refusal && <Failure refusal={refusal} reload={build} />}
      {view.mayBuild && (
        <p>
          <button type="button" disabled={isBusy} onClick={() => void build()}>
            {words.build}
          </button>
        </p>
      )}
      <ul>
        {[...view.versions].reverse().map((version) => (
          <Version key={version.version} version={version} view={view} onRefused={setRefusal} />
        ))}
      </ul>
    </section>
  )
}
