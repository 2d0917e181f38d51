import { DayInput, TextInput } from '../forms/inputs.tsx'
import { useWords } from '../language/language.tsx'
import { fieldOf, type Row } from './change-in.ts'
import { Rows } from './rows.tsx'

/** The longest subject that an issuer may give (OpenID Connect Core 1.0, section 2). */
const longestSubject = 255

/** Who holds the post, from when until when. */
export const HolderRows = ({ role, rows }: { role: string; rows: readonly Row[] }) => {
  const { agency } = useWords()
  const { change } = agency.acts
  return (
    <Rows
      legend={agency.holders}
      hint={change.holdersHint}
      titleOf={change.holder}
      add={change.addHolder}
      remove={change.removeHolder}
      rows={rows}
    >
      {(row, n) => {
        const name = (part: string) => fieldOf(role, 'holders', n, part)
        return (
          <>
            <TextInput name={name('sub')} label={change.subject} max={longestSubject} value={row?.sub} />
            {row?.iss && <input type="hidden" name={name('iss')} value={row.iss} />}
            <DayInput name={name('from')} label={change.from} value={row?.from} />
            <DayInput name={name('until')} label={change.until} value={row?.until} optional />
          </>
        )
      }}
    </Rows>
  )
}
