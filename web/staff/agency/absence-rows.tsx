import type { AgencyView, PostEntry } from '../api/agency.ts'
import { type Option, SelectInput } from '../forms/choices.tsx'
import { DayInput } from '../forms/inputs.tsx'
import { useName, useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { fieldOf, type Row } from './change-in.ts'
import { Rows } from './rows.tsx'

/** The other posts of the agency, for one that may open seals those that may too; and whoever stands in already. */
const useSubstitutes = (view: AgencyView, entry: PostEntry): Option[] => {
  const nameIn = useName()
  const name = useNames(view.names)
  const own = view.posts
    .filter(({ post, mayOpenSeals }) => post !== entry.post && (mayOpenSeals || !entry.mayOpenSeals))
    .map((post) => ({ id: post.post, name: nameIn(post.name) }))
  const elsewhere = entry.absences.map(({ substitute }) => substitute).filter((id) => !own.some((post) => post.id === id))
  return [...own, ...[...new Set(elsewhere)].map((id) => ({ id, name: name(id) }))]
}

interface AbsenceProps {
  readonly view: AgencyView
  readonly entry: PostEntry
  readonly rows: readonly Row[]
}

/** On which days the post is away, and which post stands in. */
export const AbsenceRows = ({ view, entry, rows }: AbsenceProps) => {
  const { agency } = useWords()
  const { change } = agency.acts
  const substitutes = useSubstitutes(view, entry)
  return (
    <Rows
      legend={agency.absences}
      hint={`${change.absencesHint} ${entry.mayOpenSeals ? change.absencesHintSeals : ''}`}
      titleOf={change.absence}
      add={change.addAbsence}
      remove={change.removeAbsence}
      rows={rows}
    >
      {(row, n) => {
        const name = (part: string) => fieldOf(entry.role, 'absences', n, part)
        return (
          <>
            <DayInput name={name('from')} label={change.from} value={row?.from} />
            <DayInput name={name('until')} label={change.until} value={row?.until} />
            <SelectInput name={name('substitute')} label={change.substitute} options={substitutes} value={row?.substitute} />
          </>
        )
      }}
    </Rows>
  )
}
