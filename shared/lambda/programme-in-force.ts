import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from '../domain/aggregate.ts'
import type { Calendar } from '../domain/calendar.ts'
import { toInstant } from '../domain/instant.ts'
import type { Programme } from '../domain/programme.ts'

const read = (): Programme => {
  const file = process.env.KENG_PROGRAMME ?? './programme.json'
  return JSON.parse(readFileSync(resolve(dirname(fileURLToPath(import.meta.url)), file), 'utf8'))
}

let programme: Programme | undefined

/** The programme that was checked and compiled when this function was built; it lies beside the bundle and is read once. */
const programmeInForce = (): Programme => {
  programme ??= read()
  return programme
}

/** The calendar of a programme, with its zone. */
const calendarOf = ({ calendar, zone }: Programme): Calendar => ({ ...calendar, zone })

/** The context of a decision that is made now. */
export const contextNow = (by: Context['by']): Context => {
  const inForce = programmeInForce()
  return { now: toInstant(new Date()), programme: inForce, calendar: calendarOf(inForce), by }
}
