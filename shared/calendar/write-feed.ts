import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import type { FeedEntry } from '../domain/feed-entries.ts'
import type { Instant } from '../domain/instant.ts'

/** How often a calendar is asked to look again, in seconds. */
const every = 6 * 60 * 60

/** An iCalendar (RFC 5545) of whole days, as of a moment. */
export const writeFeed = (entries: readonly FeedEntry[], host: string, now: Instant): string => {
  const calendar = ical({
    name: 'Kẻng',
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'keng', product: 'feed', language: 'VI' },
    ttl: every,
  })
  for (const { uid, day, summary, sequence } of entries)
    calendar.createEvent({
      id: `${uid}@${host}`,
      start: new Date(day),
      allDay: true,
      stamp: new Date(now),
      sequence,
      summary,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
