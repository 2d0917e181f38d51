import { put } from './table.ts'

/** Writes down each day it is called on; the event is what the schedule says. */
export const handler = async (event: { scheduled: string }) => {
  await put({
    pk: `day#${event.scheduled}`,
    sk: 'day',
    at: new Date().toISOString(),
    expires: Math.floor(Date.now() / 1000) + 86_400,
  })
}
