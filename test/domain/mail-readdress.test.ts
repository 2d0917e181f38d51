import { describe, expect, it } from 'vitest'
import { mail } from '../../shared/domain/mail.ts'
import { readdress } from '../../shared/domain/mail-readdress.ts'
import { slotOf } from '../../shared/domain/mail-slot.ts'
import type { MailIn, MailState } from '../../shared/domain/mail-state.ts'
import { toEntry } from '../../shared/domain/mail-state.ts'
import type { Notice } from '../../shared/domain/notices.ts'
import { aLoggedTipOff, aMailOf, aRung, at, contextAt, pack } from '../support/mails.ts'

const returned = (state: MailState): MailIn<'returned'> => {
  const back = mail.decide(state, { type: 'record-outcome', attempt: 1, outcome: 'bounce' }, contextAt('2017-05-29 08:20')).state
  if (back.status !== 'returned') throw new Error(`It is ${back.status}`)
  return back
}

/** Lets each post's mail bounce in turn until nobody is left, and returns who was tried. */
const climb = (state: MailState): { posts: string[]; stranded: number } => {
  const posts = [state.post]
  let current = returned(state)
  for (let n = 0; n < 20; n += 1) {
    const { notices, stranded } = readdress(current, pack)
    const [next] = notices
    if (!next) return { posts, stranded }
    posts.push(next.post)
    current = { ...current, post: next.post, entries: [toEntry(next)] }
  }
  throw new Error('A notice goes round in circles')
}

describe('a returned mail', () => {
  it('gives each notice to the next post up in its chain, under a key that says which way it came', () => {
    const back = returned(aMailOf(aRung()))
    const [notice] = readdress(back, pack).notices as [Notice]
    expect(notice).toMatchObject({
      post: 'health.division-head',
      above: ['health.director', 'dolisa.director'],
      via: ['health.contact'],
    })
    expect(notice.key).toBe(`${back.entries[0]?.key}/via/health.contact`)
    expect(readdress(back, pack)).toEqual(readdress(back, pack))
    expect(slotOf(notice, contextAt('2017-05-29 08:20')).name).toBe('2017-05-29T10-15')
  })

  it('goes into the same mail above when it is handed back again after the calendar has changed', () => {
    const back = returned(aMailOf(aRung()))
    const context = contextAt('2017-05-29 08:20')
    const years = context.calendar.years.map((year) => ({ ...year, holidays: [...year.holidays, { date: '2017-05-29' }] }))
    const stormy = { ...context, calendar: { ...context.calendar, years } }
    const [notice] = readdress(back, pack, at('2017-05-29 10:15')).notices as [Notice]
    expect(slotOf(notice, stormy)).toEqual(slotOf(notice, context))
    expect(slotOf(notice, stormy).name).toBe('2017-05-29T10-15')
  })

  it('climbs to the administrator of the lead agency and then stays visible, without going round', () => {
    expect(climb(aMailOf(aRung()))).toEqual({
      posts: ['health.contact', 'health.division-head', 'health.director', 'dolisa.director', 'dolisa.administrator'],
      stranded: 1,
    })
  })

  it('never leaves the chain of a tip-off', () => {
    const conflict = aLoggedTipOff({
      route: 'conflict',
      tell: ['inspectorate.contact'],
      above: ['inspectorate.deputy-chief', 'inspectorate.chief'],
    })
    expect(climb(aMailOf(conflict))).toEqual({
      posts: ['inspectorate.contact', 'inspectorate.deputy-chief', 'inspectorate.chief'],
      stranded: 1,
    })
  })

  it('stays urgent on its way', () => {
    const urgent = aLoggedTipOff({ route: 'urgent', signs: ['child'], tell: ['police.duty'], above: ['police.duty-second'] })
    expect(readdress(returned(aMailOf(urgent)), pack).notices[0]).toMatchObject({ urgent: true, post: 'police.duty-second' })
  })
})
