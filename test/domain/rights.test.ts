import { describe, expect, it } from 'vitest'
import type { Kind } from '../../events/kind.ts'
import { agency } from '../../shared/domain/agency.ts'
import { newAgency } from '../../shared/domain/agency-state.ts'
import type { Parties, Party } from '../../shared/domain/aggregate.ts'
import { authorisation, mayAct } from '../../shared/domain/authorisation.ts'
import { calendarChanges } from '../../shared/domain/calendar-changes.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { dossier } from '../../shared/domain/dossier.ts'
import { inspection } from '../../shared/domain/inspection.ts'
import { mail } from '../../shared/domain/mail.ts'
import { allPosts } from '../../shared/domain/person-posts.ts'
import { programmeState } from '../../shared/domain/programme-state.ts'
import { tipOff } from '../../shared/domain/tip-off.ts'
import { context } from '../support/contexts.ts'
import { aDeadline, wakeUntil as wakeDeadline } from '../support/deadlines.ts'
import { aDossier, aRound, districtLeaders, wakeUntil as wakeDossier } from '../support/dossiers.ts'
import { anInspection, aRecorded, having, leader, wakeUntil as wakeInspection } from '../support/inspections.ts'
import { aMailOf, aRung } from '../support/mails.ts'
import { programme } from '../support/programme.ts'
import { aConflict, anUrgent, aTipOff, wakeUntil } from '../support/tip-offs.ts'

type Relations = Readonly<Partial<Record<Party, readonly string[]>>>

/** What each relation to an item allows. Written out by hand from what the programme promises, not taken from the code. */
const allows: Readonly<Record<string, Readonly<Partial<Record<Party, string>>>>> = {
  'tip-off': {
    desk: 'read open-text screen acknowledge hand-over ask',
    confirmer: 'read open-text confirm-unfounded',
    told: 'read acknowledge hand-over',
    addressee: 'read',
    anyone: 'log',
  },
  inspection: {
    owner: 'read acknowledge decide record settle recommend answer-recommendation',
    deputy: 'read acknowledge record settle',
    coordinator: 'read extend reassign cancel',
    addressee: 'read answer-recommendation',
    told: 'read',
    asked: 'read confirm-escalation decline-escalation',
    answered: 'read confirm-escalation decline-escalation',
  },
  deadline: {
    owner: 'read consolidate build-report submit draft fill-sheet explain dispatch',
    deputy: 'read consolidate submit fill-sheet explain',
    recipient: 'read consolidate build-report accept return extend',
    coordinator: 'read consolidate build-report open submit fill-sheet extend waive dispatch',
    told: 'read',
    asked: 'read confirm-escalation decline-escalation',
    answered: 'read confirm-escalation decline-escalation',
  },
  dossier: {
    anyone: 'open',
    owner: 'read act',
    addressee: 'read',
    coordinator: 'read extend',
    told: 'read',
    asked: 'read confirm-escalation decline-escalation',
    answered: 'read confirm-escalation decline-escalation',
  },
  mail: { coordinator: 'read close' },
  agency: {
    anyone: 'read make-feed revoke-feed',
    owner: 'change confirm-contacts drop-seal-change',
    administrator: 'change confirm-contacts',
    confirmer: 'approve-seal-change drop-seal-change',
  },
  calendar: { anyone: 'read', administrator: 'enter' },
  programme: { anyone: 'read', administrator: 'go-live' },
}

const team = { owner: ['team178-province.leader'], deputy: ['team178-province.deputy'], coordinator: ['dolisa.director'] }
const lead = ['dolisa.contact', 'dolisa.director', 'dolisa.deputy-director', 'dolisa.social-evils-head']
const district = ['pc-tuyen-quang-city.contact', 'pc-tuyen-quang-city.vice-chair', 'pc-tuyen-quang-city.division-head']
const issuer = ['ppc.contact', 'ppc.vice-chair', 'ppc.office']
const ofAgencies = {
  administrator: ['dolisa.administrator'],
  confirmer: ['dolisa.deputy-director', 'dolisa.administrator'],
}

const recommended = having(aRecorded({ obstruction: 1 }), [
  { type: 'recommend', recommendation: 'words-1', to: 'health' },
  { by: leader, now: '2017-06-09 09:00' },
])
const here = context()
const year = { period: '2017', days: { from: '2017-01-01', until: '2017-12-31' } }
const aCommune = aDossier({ workflow: 'healthy-commune', agency: 'pc-phu-luu', ...year })
const { id, code, post, slot, urgent, entries } = aMailOf(aRung())
const unconfirmed = { id, code, post, slot, urgent, entries, status: 'unconfirmed', attempt: 1, sentAt: here.now } as const
const keepers = ['dolisa.director', 'dolisa.social-evils-head']

/** Items of every sort, and who stands in which relation to them, again written out by hand. */
const items: readonly (readonly [what: string, kind: Kind, parties: Parties, relations: Relations])[] = [
  [
    'an ordinary tip-off',
    'tip-off',
    tipOff.parties(aTipOff(), here),
    { desk: ['dolisa.tip-desk'], confirmer: ['dolisa.deputy-director'] },
  ],
  [
    'an ordinary tip-off that nobody screened for weeks',
    'tip-off',
    tipOff.parties(wakeUntil(aTipOff(), '2017-06-20 12:00').state, here),
    {
      desk: ['dolisa.tip-desk'],
      confirmer: ['dolisa.deputy-director'],
      told: ['dolisa.tip-desk', 'team178-province.leader', 'dolisa.director', 'ppc.vice-chair'],
    },
  ],
  [
    'a tip-off about the police, long overdue',
    'tip-off',
    tipOff.parties(wakeUntil(aConflict(), '2017-06-20 12:00').state, here),
    {
      desk: ['inspectorate.contact'],
      confirmer: ['inspectorate.deputy-chief'],
      told: ['inspectorate.contact', 'inspectorate.deputy-chief', 'inspectorate.chief'],
    },
  ],
  [
    'a tip-off about the inspectorate',
    'tip-off',
    tipOff.parties(aTipOff({ conflict: 'inspectorate' }), here),
    { desk: ['ppc.reception'], confirmer: ['ppc.reception-head'] },
  ],
  [
    'a child in danger, half a day later',
    'tip-off',
    tipOff.parties(wakeUntil(anUrgent(), '2017-05-29 14:00').state, here),
    {
      desk: ['police.duty'],
      confirmer: ['police.duty-commander'],
      told: ['police.duty-second', 'police.duty-commander', 'police.duty-director', 'ppc.duty'],
      addressee: ['pc-phan-thiet.chair'],
    },
  ],
  ['an inspection', 'inspection', inspection.parties(anInspection(), here), team],
  [
    'an inspection that is late',
    'inspection',
    inspection.parties(wakeInspection(anInspection(), '2017-06-20 12:00').state, here),
    { ...team, told: ['team178-province.leader', 'dolisa.director', 'ppc.vice-chair'] },
  ],
  [
    'an inspection whose recommendation to a peer is late',
    'inspection',
    inspection.parties(wakeInspection(recommended, '2017-07-20 12:00').state, here),
    {
      ...team,
      addressee: ['health.contact'],
      told: ['team178-province.leader', 'dolisa.director', 'ppc.vice-chair', 'health.contact'],
      asked: ['dolisa.director'],
    },
  ],
  [
    'a department’s report',
    'deadline',
    deadline.parties(aDeadline(), here),
    { owner: ['health.contact', 'health.director', 'health.division-head'], recipient: lead, coordinator: lead },
  ],
  [
    'a department’s report that is late',
    'deadline',
    deadline.parties(wakeDeadline(aDeadline(), '2017-06-30 23:00').state, here),
    {
      owner: ['health.contact', 'health.director', 'health.division-head'],
      recipient: lead,
      coordinator: lead,
      told: ['dolisa.director'],
      asked: ['dolisa.director'],
    },
  ],
  [
    'a ward’s report',
    'deadline',
    deadline.parties(aDeadline({ duty: 'iii7-3b-review', owner: 'pc-phan-thiet' }), here),
    {
      owner: ['pc-phan-thiet.contact', 'pc-phan-thiet.vice-chair'],
      deputy: district,
      recipient: district,
      coordinator: lead,
    },
  ],
  [
    'the lead agency’s own report, over which it does not watch itself',
    'deadline',
    deadline.parties(aDeadline({ duty: 'v2-6b-report-6m', owner: 'dolisa', due: '2017-06-22' }), here),
    { owner: lead, recipient: issuer, coordinator: issuer },
  ],
  ['a deadline that is not there yet', 'deadline', deadline.parties(undefined, here), { coordinator: lead }],
  [
    'the plan of a quarter that the teams look at',
    'dossier',
    dossier.parties(aRound(), here),
    {
      owner: [
        ...['team178-province.leader', 'team178-province.deputy', 'ppc.chair'],
        ...[...districtLeaders, ...districtLeaders.map((post) => post.replace('leader', 'deputy'))],
      ],
      addressee: ['team178-province.contact'],
      coordinator: lead,
    },
  ],
  [
    'a commune’s year, long overdue',
    'dossier',
    dossier.parties(wakeDossier(aCommune, '2017-07-20 12:00').state, here),
    {
      owner: [
        ...['pc-phu-luu.contact', 'pc-phu-luu.vice-chair', 'pc-ham-yen.division-head', 'pc-ham-yen.vice-chair'],
        ...['dolisa.social-evils-head', 'dolisa.director'],
      ],
      coordinator: lead,
      told: ['pc-ham-yen.division-head', 'pc-ham-yen.vice-chair'],
    },
  ],
  ['a dossier that is not there yet', 'dossier', dossier.parties(undefined, here), {}],
  [
    'an agency',
    'agency',
    agency.parties(newAgency('health', here.now), here),
    { owner: ['health.contact', 'health.director'], ...ofAgencies },
  ],
  [
    'the lead agency',
    'agency',
    agency.parties(newAgency('dolisa', here.now), here),
    { owner: ['dolisa.contact', 'dolisa.director'], ...ofAgencies },
  ],
  ['a mail that is on its way', 'mail', mail.parties(aMailOf(aRung()), here), {}],
  ['a mail that nobody confirmed', 'mail', mail.parties(unconfirmed, here), { coordinator: keepers }],
  ['the calendar', 'calendar', calendarChanges.parties(undefined, here), { administrator: ['dolisa.administrator'] }],
  ['the programme', 'programme', programmeState.parties(undefined, here), { administrator: ['dolisa.administrator'] }],
]

const words = (text = ''): string[] => (text === '' ? [] : text.split(' '))

/** Every act that the table knows of a kind, and some that no person has. */
const actsOf = (kind: Kind): string[] => [
  ...Object.keys(authorisation).flatMap((entry) => (entry.startsWith(`${kind}.`) ? [entry.slice(kind.length + 1)] : [])),
  ...['link', 'answer', 'wake', 'purge', 'mark-unreachable', 'leave-message'],
]

describe('every post of the programme', () => {
  const posts = allPosts(programme)

  it('is many, of every sort', () => {
    expect(posts.length).toBeGreaterThan(500)
    expect(new Set(posts.map((post) => post.split('.')[1])).size).toBeGreaterThan(15)
  })

  it.each(items)('may do to %s what its relation to it allows and nothing else', (_what, kind, parties, relations) => {
    const allowed = allows[kind] ?? {}
    const expected = (post: string): string[] => {
      const own = Object.entries(relations).filter(([, some]) => some.includes(post))
      return [...words(allowed.anyone), ...own.flatMap(([party]) => words(allowed[party as Party]))]
    }
    const wrong = posts.flatMap((post) => {
      const should = expected(post)
      const differing = actsOf(kind).filter((act) => mayAct(kind, act, post, parties) !== should.includes(act))
      return differing.map((act) => `${post} ${should.includes(act) ? 'may not' : 'may'} ${act}`)
    })
    expect(wrong).toEqual([])
  })

  it('is asked about every act that the table holds', () => {
    const written = Object.entries(allows).flatMap(([kind, parties]) =>
      Object.values(parties).flatMap((acts) => words(acts).map((act) => `${kind}.${act}`)),
    )
    expect([...new Set(written)].sort()).toEqual(Object.keys(authorisation).sort())
  })
})
