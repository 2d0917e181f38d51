import { describe, expect, it } from 'vitest'
import { laterSlotTime, mailId, maySendAt, slotOf } from '../../shared/domain/mail-slot.ts'
import { at, contextAt } from '../support/mails.ts'

const hours = contextAt('2017-05-29 08:00')
const slot = (local: string, changes: { urgent?: boolean; apart?: 'conflict' } = {}) =>
  slotOf({ at: at(local), urgent: false, ...changes }, hours)

describe('the slot of a notice', () => {
  it('is the next mail time of a working day at or after its event', () => {
    expect(slot('2017-05-29 08:00')).toEqual({ name: '2017-05-29T08-15', closesAt: at('2017-05-29 08:15'), urgent: false })
    expect(slot('2017-05-29 08:15').name).toBe('2017-05-29T08-15')
    expect(slot('2017-05-29 08:16').name).toBe('2017-05-29T10-15')
  })

  it('waits over night, weekend and holidays', () => {
    expect(slot('2017-05-29 15:46').name).toBe('2017-05-30T08-15')
    expect(slot('2017-06-02 17:00').name).toBe('2017-06-05T08-15')
    expect(slot('2017-09-04 09:00').name).toBe('2017-09-05T08-15')
  })

  it('closes at once for what is urgent, at midnight too', () => {
    expect(slot('2017-06-04 00:07', { urgent: true })).toEqual({
      name: 'urgent-2017-06-03T17-07',
      closesAt: at('2017-06-04 00:07'),
      urgent: true,
    })
  })

  it('is one of its own for a conflict of interest', () => {
    expect(slot('2017-05-29 08:00', { apart: 'conflict' }).name).toBe('conflict-2017-05-29T08-15')
  })

  it('gives a mail an id of letters that links and routes can hold', () => {
    expect(mailId('dolisa.director', slot('2017-05-29 08:00').name, 2)).toBe('dolisa.director~2017-05-29T08-15~2')
    expect(mailId('dolisa.director', '2017-05-29T08-15', 2)).toMatch(/^[\w.~-]{1,128}$/)
  })

  it('lets nothing but urgent mail out at night, at noon or on a day off', () => {
    for (const local of ['2017-05-29 23:00', '2017-05-29 12:00', '2017-06-04 09:00', '2017-09-04 09:00']) {
      expect(maySendAt(at(local), false, hours)).toBe(false)
      expect(maySendAt(at(local), true, hours)).toBe(true)
    }
    expect(maySendAt(at('2017-05-29 08:15'), false, hours)).toBe(true)
  })

  it('is always later when a mail is put off', () => {
    expect(laterSlotTime(at('2017-05-29 08:15'), hours)).toBe(at('2017-05-29 10:15'))
  })
})
