import { useEffect, useRef, useState } from 'preact/hooks'
import type { CalendarPreview, CalendarView, EnteredCalendar } from '../api/calendar.ts'
import { path } from '../api/client.ts'
import type { Refusal } from '../api/refusal.ts'
import { ActForm } from '../forms/act-form.tsx'
import { TickInput } from '../forms/choices.tsx'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { refusalIn } from '../shell/loaded.ts'
import { DayRows } from './day-rows.tsx'
import { EnteredDays } from './days.tsx'
import { entryIn, refusedByLine } from './entry.ts'
import { Preview } from './preview.tsx'
import { type Rows, useRows } from './rows.ts'
import { TooEarlyList } from './too-early-list.tsx'

interface EntryProps {
  readonly view: CalendarView
  readonly reload: () => Promise<void>
}

const Changed = ({ view }: { view: CalendarView }) => {
  const { calendar } = useWords()
  return (
    <div class="notice warn">
      <h3>{calendar.edit.changed}</h3>
      <p>{calendar.edit.changedText}</p>
      <EnteredDays entered={view.entered} names={view.names} />
    </div>
  )
}

/** Whether an attempt could get through as it is when it is sent again. */
const maySendAgain = ({ status }: Refusal): boolean => status !== 409 && status !== 422

/** First shows what would move, and enters the days when they are sent a second time unchanged. */
const EntryForm = ({ view, reload, onEntered }: EntryProps & { onEntered: (entered: EnteredCalendar) => Promise<void> }) => {
  const { calendar } = useWords()
  const { client } = useActing()
  const [preview, setPreview] = useState<CalendarPreview>()
  const [isOvertaken, setOvertaken] = useState(false)
  const holidays = useRows(view.entered?.holidays)
  const workingSaturdays = useRows(view.entered?.workingSaturdays)
  const year = String(view.year)
  const drop = (): void => setPreview(undefined)
  const dropping = ({ rows, add, remove }: Rows): Rows => ({
    rows,
    add: () => {
      drop()
      add()
    },
    remove: (key) => {
      drop()
      remove(key)
    },
  })
  const send = async (values: FormData): Promise<void> => {
    const lists = { holidays: holidays.rows, workingSaturdays: workingSaturdays.rows }
    const entry = entryIn(values, lists)
    let entered: EnteredCalendar
    try {
      if (!preview) return setPreview(await client.post<CalendarPreview>(path('calendar', year, 'preview'), entry))
      entered = await client.put<EnteredCalendar>(path('calendar', year), { rev: view.rev, ...entry })
    } catch (error) {
      const refusal = refusalIn(error)
      if (!maySendAgain(refusal)) drop()
      throw refusedByLine(refusal, lists)
    }
    await onEntered(entered)
  }
  const onConflict = async (): Promise<void> => {
    await reload()
    setOvertaken(true)
  }
  const { edit } = calendar
  return (
    <ActForm id="calendar" submit={preview ? edit.enter : edit.preview} send={send} onConflict={onConflict}>
      {isOvertaken && <Changed view={view} />}
      <div onInput={drop}>
        <DayRows list="holidays" year={view.year} {...dropping(holidays)} />
        <DayRows list="workingSaturdays" year={view.year} {...dropping(workingSaturdays)} />
        {view.programme.confirmed ? (
          <input type="hidden" name="confirmed" value="yes" />
        ) : (
          <TickInput name="confirmed" label={edit.confirmed} checked={view.confirmed} optional />
        )}
      </div>
      {preview && <Preview preview={preview} />}
    </ActForm>
  )
}

/** Where the administrator enters days; of a year that is over nothing can change. */
export const EntrySection = ({ view, reload }: EntryProps) => {
  const { calendar } = useWords()
  const { me } = useActing()
  const [times, setTimes] = useState(0)
  const done = useRef<HTMLParagraphElement>(null)
  useEffect(() => done.current?.focus(), [times])
  const [last, setLast] = useState<EnteredCalendar>()
  const onEntered = async (entered: EnteredCalendar): Promise<void> => {
    await reload()
    setLast(entered)
    setTimes((before) => before + 1)
  }
  const { edit } = calendar
  if (me.today > `${view.year}-12-31`) return <p>{edit.over}</p>
  return (
    <section aria-labelledby="edit" class="act-box">
      <h2 id="edit">{edit.title}</h2>
      {times > 0 && (
        <p class="notice good" tabIndex={-1} ref={done}>
          {edit.done}
        </p>
      )}
      {last && <TooEarlyList id="too-early" reports={last.tooEarly} names={last.names} />}
      <p>{edit.lead}</p>
      <EntryForm key={times} view={view} reload={reload} onEntered={onEntered} />
    </section>
  )
}
