import * as z from 'zod/mini'
import { contract } from './contract.ts'

export const makeFeed = contract({
  method: 'POST',
  path: '/api/calendar-feeds',
  summary:
    'A new address under which a calendar can follow the days of the acting post; it is shown once, and ends the one before',
  access: 'staff',
  success: 201,
})

export const revokeFeed = contract({
  method: 'POST',
  path: '/api/calendar-feeds/revoke',
  summary: 'End the calendar address of the acting post',
  access: 'staff',
})

export const showFeed = contract({
  method: 'GET',
  path: '/calendar/{feed}',
  summary: 'The days of a post as iCalendar, for whoever has the address: codes and days, nothing else',
  access: 'public',
  params: z.strictObject({ feed: z.string().check(z.maxLength(256)) }),
  gives: ['ics'],
})
