import { useEffect, useRef, useState } from 'preact/hooks'
import type { EnteredDay } from '../api/calendar.ts'

/** A line of a list of days, with the day it began with; its key is its own as long as the form stands, whatever is taken out before it. */
export interface Row {
  readonly key: number
  readonly day?: EnteredDay
}

export interface Rows {
  readonly rows: readonly Row[]
  readonly add: () => void
  readonly remove: (key: number) => void
}

const none: readonly EnteredDay[] = []

/**
 * Lines that can be added and taken out, begun with what was entered before. A day that somebody else entered meanwhile joins them, since
 * what is sent takes the place of all.
 */
export const useRows = (days: readonly EnteredDay[] = none): Rows => {
  const [rows, setRows] = useState<readonly Row[]>([])
  const next = useRef(0)
  const known = useRef(new Set<string>())
  const join = (joining: readonly (EnteredDay | undefined)[]): void => {
    const fresh = joining.map((day, index): Row => ({ key: next.current + index, ...(day ? { day } : {}) }))
    next.current += fresh.length
    setRows((before) => [...before, ...fresh])
  }
  useEffect(() => {
    join(days.filter(({ date }) => !known.current.has(date)))
    for (const { date } of days) known.current.add(date)
  }, [days])
  return {
    rows,
    add: () => join([undefined]),
    remove: (key) => setRows((before) => before.filter((row) => row.key !== key)),
  }
}
