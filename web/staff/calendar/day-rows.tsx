import { useEffect, useRef } from 'preact/hooks'
import { Beside } from '../forms/field.tsx'
import { useField } from '../forms/form-context.ts'
import { DayInput, TextInput } from '../forms/inputs.tsx'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { fieldName, type ListName } from './entry.ts'
import type { Row, Rows } from './rows.ts'

interface LineProps {
  readonly list: ListName
  readonly row: Row
  readonly number: number
  readonly year: number
  readonly onRemove: () => void
}

/** A day that is over stays as it was entered; it is sent along, since what is sent takes the place of all. */
const Past = ({ list, row: { key, day } }: { list: ListName; row: Row }) => {
  const { calendar } = useWords()
  const dates = useDates()
  const kept = { date: day?.date, 'name.vi': day?.name?.vi, 'name.en': day?.name?.en, note: day?.note }
  return (
    <div class="day-line">
      {Object.entries(kept).map(([part, value]) => (
        <input key={part} type="hidden" name={fieldName(list, { key }, part)} value={value ?? ''} />
      ))}
      <p>
        {dates.weekday(day?.date ?? '')} <span class="soft">· {calendar.edit.past}</span>
      </p>
    </div>
  )
}

const Line = ({ list, row, number, year, onRemove }: LineProps) => {
  const { calendar } = useWords()
  const { me } = useActing()
  const { edit } = calendar
  const line = useRef<HTMLDivElement>(null)
  const { day } = row
  useEffect(() => {
    if (!day) line.current?.querySelector('input')?.focus()
  }, [])
  const nameOf = (part: string): string => fieldName(list, row, part)
  const from = [me.today, `${year}-01-01`].sort().at(-1) ?? me.today
  return (
    <div class="day-line" ref={line}>
      <DayInput
        name={nameOf('date')}
        label={edit[list].date(number)}
        from={from}
        until={`${year}-12-31`}
        value={day?.date ?? ''}
      />
      {list === 'holidays' && (
        <>
          <TextInput name={nameOf('name.vi')} label={edit.nameVi(number)} max={100} value={day?.name?.vi ?? ''} />
          <TextInput name={nameOf('name.en')} label={edit.nameEn(number)} max={100} value={englishOf(row)} optional />
        </>
      )}
      <TextInput name={nameOf('note')} label={edit.note(number)} max={300} value={day?.note ?? ''} optional />
      <p>
        <button type="button" onClick={onRemove}>
          {edit[list].remove(number)}
        </button>
      </p>
    </div>
  )
}

/** The API gives the Vietnamese name where no English one was entered. */
const englishOf = ({ day }: Row): string => (day?.name && day.name.en !== day.name.vi ? day.name.en : '')

interface DayRowsProps extends Rows {
  readonly list: ListName
  readonly year: number
}

/** A list of days, each a line, with a button for one more. */
export const DayRows = ({ list, year, rows, add, remove }: DayRowsProps) => {
  const { calendar } = useWords()
  const { me } = useActing()
  const { id, mistake } = useField(list, undefined)
  const adding = useRef<HTMLButtonElement>(null)
  const takeOut = (key: number): void => {
    remove(key)
    adding.current?.focus()
  }
  return (
    <fieldset class={mistake ? 'form-section field wrong' : 'form-section'} id={id} name={list} tabIndex={-1}>
      <legend>{calendar.edit[list].title}</legend>
      <Beside id={id} mistake={mistake} />
      {rows.map((row, index) =>
        row.day && row.day.date < me.today ? (
          <Past key={row.key} list={list} row={row} />
        ) : (
          <Line key={row.key} list={list} row={row} number={index + 1} year={year} onRemove={() => takeOut(row.key)} />
        ),
      )}
      <button type="button" ref={adding} onClick={add}>
        {calendar.edit[list].add}
      </button>
    </fieldset>
  )
}
