import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeFeed } from '../../shared/calendar/write-feed.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { type FeedItem, feedEntries } from '../../shared/domain/feed-entries.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { aDeadline, contextAt } from '../support/deadlines.ts'
import { anInspection, leader } from '../support/inspections.ts'

const { calendar, now } = contextAt('2017-05-29 09:00')
const report = aDeadline()
const aReport = (more: Partial<FeedItem> = {}): FeedItem => ({
  kind: 'deadline',
  state: report,
  seq: 3,
  index: deadline.index(report),
  ...more,
})
const entriesOf = (item: FeedItem, post = 'health.contact') => feedEntries([item], post, calendar)

describe('a day in the calendar of a post', () => {
  it('is the day in the programme’s zone on which its work is due, and says a code', () => {
    const late = { ...deadline.index(report), deadline: '2017-06-16T17:30:00.000Z' }
    const summary = `${report.code}: hạn báo cáo`
    expect(entriesOf(aReport({ index: late }))).toMatchObject([{ day: '2017-06-17', summary, sequence: 3 }])
  })

  it('keeps its name whatever happens, and its name tells nothing of the item', () => {
    const moved = { ...deadline.index(report), deadline: '2017-07-01T10:00:00.000Z' }
    const [first, second] = [...entriesOf(aReport()), ...entriesOf(aReport({ index: moved, seq: 4 }))]
    expect(second?.uid).toBe(first?.uid)
    expect(first?.uid).toMatch(/^[\da-f]{32}$/)
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0)
  })

  it('is no day of another post, of what is over, or of what is urgent or concerns an official', () => {
    expect(entriesOf(aReport(), 'culture.contact')).toEqual([])
    expect(entriesOf(aReport({ index: {} }))).toEqual([])
    const index = { ...deadline.index(report), about: { route: 'conflict' } }
    expect(entriesOf(aReport({ index }))).toEqual([])
  })

  it('says of an inspection neither place nor category', () => {
    const state = anInspection()
    const item: FeedItem = { kind: 'inspection', state, seq: 1, index: inspection.index(state) }
    const text = writeFeed(entriesOf(item, leader), 'programme.example', now)
    expect(text).toContain(`SUMMARY:${state.code}: hạn nhiệm vụ kiểm tra`)
    expect(text).not.toMatch(/phan-thiet|prostitution|team178|LOCATION|DESCRIPTION|ATTENDEE|ORGANIZER/)
    expect(text).not.toContain(state.id)
  })
})

describe('the calendar of a post', () => {
  const text = writeFeed(entriesOf(aReport()), 'programme.example', now)

  it('is read by another library: whole days that block nothing, as of the clock’s time', () => {
    const [event, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(others).toEqual([])
    const read = new ICAL.Event(event)
    expect(read).toMatchObject({ summary: `${report.code}: hạn báo cáo`, sequence: 3 })
    expect([read.startDate.isDate, read.startDate.toString()]).toEqual([true, '2017-06-16'])
    expect(read.uid).toMatch(/^[\da-f]{32}@programme\.example$/)
    expect(event?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2017-05-29T02:00:00Z')
    expect(event?.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  it('has the line ends of the standard, and no line of more than 75 octets', () => {
    const lines = text.split('\r\n')
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  it('is a calendar also while there is nothing to do', () => {
    expect(new ICAL.Component(ICAL.parse(writeFeed([], 'programme.example', now))).getAllSubcomponents('vevent')).toEqual([])
  })
})
