import { describe, expect, it } from 'vitest'
import { dossier } from '../../shared/domain/dossier.ts'
import { openingByPost } from '../../shared/domain/dossier-opening.ts'
import { dossiersToOpen } from '../../shared/domain/dossier-plan.ts'
import { dossierView } from '../../shared/domain/dossier-view.ts'
import { at, context } from '../support/contexts.ts'
import {
  act,
  aDossier,
  anApproved,
  anOpening,
  aRound,
  aYear,
  chair,
  districtLeaders,
  document,
  given,
  having,
  leader,
  visits,
  waiting,
  wakeUntil,
} from '../support/dossiers.ts'
import { programme } from '../support/programme.ts'

const reason = 'words-1'

describe('the plan of a quarter', () => {
  it('waits for the leader of the team, who hears of it', () => {
    given()
      .when(anOpening(), { by: 'clock' })
      .becomes({ status: 'drafting', post: leader, clock: { due: at('2017-06-06 23:59:59.999') } })
      .says(
        { type: 'dossier.opened', data: { workflow: 'quarter-plan', step: 'drafting', tell: [leader] } },
        ...Array.from({ length: 1 }, () => 'ladder.rung-skipped' as const),
      )
  })

  it('stays as it is when it is opened again', () => {
    given(aDossier()).when(anOpening(), { by: 'clock' }).changesNothing()
  })

  it('is opened by nobody’s hand', () => {
    given().refuses(anOpening(), { by: leader }).because('not-allowed')
  })

  it('goes round the teams of the districts, each of which hears of it', () => {
    given(aDossier())
      .when(act('send-round', { visits }), { by: leader })
      .becomes({
        status: 'agreeing',
        visits: [
          { id: 'v1', area: 'phu-luu', on: '2017-07-04' },
          { id: 'v2', area: 'phan-thiet', on: '2017-08-15' },
        ],
      })
    const { facts } = given(aDossier()).when(act('send-round', { visits }), { by: leader })
    expect(facts[0]?.data).toMatchObject({ tell: [leader, ...districtLeaders] })
    expect(districtLeaders).toHaveLength(7)
  })

  it('needs visits of the quarter, in areas that there are and to premises of known types', () => {
    const wrong = [{ area: 'nowhere', premisesType: 'castle', on: '2017-10-01' }]
    given(aDossier()).refuses(act('send-round'), { by: leader }).because('act-misfit')
    expect(() => given(aDossier()).when(act('send-round', { visits: wrong }), { by: leader })).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ pointer: '/visits/0/area', code: 'unknown-area' }),
          expect.objectContaining({ pointer: '/visits/0/premisesType', code: 'unknown-premises-type' }),
          expect.objectContaining({ pointer: '/visits/0/on', code: 'outside-the-period' }),
        ],
      }),
    )
  })

  it('goes to the chair when every team has agreed, each once', () => {
    const [first = '', ...others] = districtLeaders
    const once = given(aRound())
      .when(act('agree'), { by: first })
      .says({ type: 'dossier.marked', data: { act: 'agree', agency: 'team178-tuyen-quang-city', left: 6 } })
    given(once.state)
      .when(act('agree'), { by: first.replace('leader', 'deputy') })
      .changesNothing()
    const all = having(once.state, ...others.map((by) => [act('agree'), by] as const))
    expect(all).toMatchObject({ status: 'submitted', post: chair, marks: [] })
    expect(having(aRound(), [act('go-on', { reason }), leader])).toMatchObject({ status: 'submitted' })
  })

  it('is approved by the chair of the People’s Committee of its level and by no one else', () => {
    const submitted = having(aRound(), [act('go-on', { reason }), leader])
    for (const by of [leader, 'ppc.vice-chair', 'dolisa.director'])
      given(submitted).refuses(act('approve', { document }), { by }).because('not-allowed')
    given(submitted)
      .when(act('approve', { document }), { by: chair })
      .becomes({ status: 'executing', post: leader, steps: [{}, {}, { act: 'approve', by: chair, document }] })
  })

  it('comes back with a reason, and goes round again', () => {
    const submitted = having(aRound(), [act('go-on', { reason }), leader])
    given(submitted).refuses(act('return'), { by: chair }).because('act-misfit')
    const returned = having(submitted, [act('return', { reason }), chair])
    expect(returned).toMatchObject({ status: 'returned', steps: [{}, {}, { reason }] })
    expect(having(returned, [act('send-round', { visits }), leader])).toMatchObject({ status: 'agreeing', marks: [] })
  })

  it('asks for each visit on its day, again until its inspection is open, and never afterwards', () => {
    const { state, said } = wakeUntil(anApproved(), '2017-07-04 08:20')
    const asked = said.filter(({ fact }) => fact.type === 'dossier.visit-due')
    expect(asked).toMatchObject([
      {
        at: '2017-07-04 08:00',
        fact: { data: { visit: 'v1', team: 'team178-province', area: 'phu-luu', premisesType: 'hotel' } },
      },
      { at: '2017-07-04 08:15', fact: { data: { visit: 'v1', again: 1 } } },
    ])
    const opened = given(state).when({ type: 'confirm-visit', visit: 'v1' }).says('dossier.visit-opened').state
    given(opened).when({ type: 'confirm-visit', visit: 'v1' }).changesNothing()
    const later = wakeUntil(opened, '2017-08-15 08:00').said
    expect(later.flatMap(({ fact }) => (fact.type === 'dossier.visit-due' ? [fact.data.visit] : []))).toEqual(['v2'])
  })

  it('asks for no visit before it is approved', () => {
    const { said } = wakeUntil(aRound(), '2017-07-20 08:00')
    expect(said.filter(({ fact }) => fact.type === 'dossier.visit-due')).toEqual([])
  })

  it('is reported in counts, but not while a visit is being opened', () => {
    const figures = { 'plan-visits-done': 1, 'plan-visits-left': 1 }
    const asked = wakeUntil(anApproved(), '2017-07-04 08:00').state
    given(asked).refuses(act('report', { figures }), { by: leader, now: '2017-07-04 08:01' }).because('visit-under-way')
    given(anApproved())
      .when(act('report', { figures }), { by: leader })
      .becomes({ status: 'reported', figures, endedAt: at('2017-05-29 09:00') })
      .says({ type: 'dossier.closed', data: { tell: [leader] } })
    given(anApproved()).refuses(act('report'), { by: leader }).because('invalid')
    given(anApproved())
      .refuses(act('report', { figures: { ...figures, heads: 3 } }), { by: leader })
      .because('invalid')
  })

  it('climbs to the director and the vice-chair when the leader is late, and to nobody below', () => {
    const { said } = wakeUntil(aDossier(), '2017-07-30 08:00')
    const escalated = said.flatMap(({ fact }) =>
      fact.type === 'ladder.rang' && fact.data.act === 'escalate' ? fact.data.to : [],
    )
    expect(escalated).toEqual(['dolisa.director', 'ppc.vice-chair'])
  })

  it('reminds the chair and tells nobody above him', () => {
    const submitted = having(aRound(), [act('go-on', { reason }), leader])
    const rungs = waiting(submitted).ladder.rungs
    expect(new Set(rungs.flatMap(({ to }) => to))).toEqual(new Set([chair]))
    expect(rungs.filter((rung) => rung.act === 'escalate')).toEqual([])
  })
})

describe('a dossier', () => {
  it('is moved by more time alone, which those who watch over it give with a reason', () => {
    const extended = given(aDossier())
      .when({ type: 'extend', until: '2017-06-20', reason }, { by: 'dolisa.director' })
      .becomes({ clock: { due: at('2017-06-20 23:59:59.999') }, extensions: [{ until: '2017-06-20', reason }] })
    expect(extended.facts[0]).toMatchObject({ type: 'dossier.extended', data: { until: '2017-06-20', tell: [leader] } })
    given(aDossier()).refuses({ type: 'extend', until: '2017-06-06', reason }, { by: 'dolisa.director' }).because('not-later')
  })

  it('takes no act that does not lead on from where it stands', () => {
    given(aDossier()).refuses(act('approve', { document }), { by: chair }).because('not-in-this-state')
    given(aDossier()).refuses(act('dream'), { by: leader }).because('not-in-this-state')
  })

  it('takes no document that an act does not ask for, and none of a day to come', () => {
    given(aDossier()).refuses(act('send-round', { visits, document }), { by: leader }).because('act-misfit')
    const submitted = having(aRound(), [act('go-on', { reason }), leader])
    given(submitted)
      .refuses(act('approve', { document: { ...document, on: '2017-05-30' } }), { by: chair })
      .because('act-misfit')
  })

  it('stands in the work of the post whose turn it is, and in the list of its workflow when it is over', () => {
    expect(dossier.index(aDossier())).toMatchObject({
      owner: leader,
      about: { workflow: 'quarter-plan', step: 'quarter-plan/drafting' },
    })
    const over = having(anApproved(), [act('report', { figures: { 'plan-visits-done': 2, 'plan-visits-left': 0 } }), leader])
    expect(dossier.index(over)).toEqual({
      period: 'dossier#quarter-plan#2017-Q3',
      about: { workflow: 'quarter-plan', agency: 'team178-province', period: '2017-Q3' },
    })
  })

  it('of a commune goes to its district and to the province, whose yes is counted', () => {
    const figures = { 'healthy-villages': 9, 'healthy-villages-existing': 10 }
    const registering = given().when(aYear('healthy-commune', 'pc-phu-luu'), { by: 'clock', now: '2017-02-01 00:30' }).state
    const recognised = having(
      registering,
      [act('register'), 'pc-phu-luu.contact'],
      [act('self-assess', { figures }), 'pc-phu-luu.vice-chair'],
      [act('confirm-check', { document }), 'pc-ham-yen.division-head'],
      [act('recognise', { document }), 'dolisa.social-evils-head'],
    )
    expect(recognised).toMatchObject({ status: 'recognised', figures, steps: [{}, {}, {}, { to: 'recognised' }] })
  })

  it('begun by a post is opened for those agencies alone for which the post may', () => {
    const open = (workflow: string, agency: string, by: string) =>
      given().when(openingByPost(workflow, agency, 'nonce', context()), { by }).state
    expect(open('vsw-team', 'pc-phu-luu', 'pc-ham-yen.division-head')).toMatchObject({ status: 'proposed', period: '2017-H1' })
    expect(open('training', 'pc-ham-yen', 'pc-ham-yen.vice-chair')).toMatchObject({ post: 'pc-ham-yen.contact' })
    const refused = (workflow: string, agency: string, by: string) =>
      given().refuses(openingByPost(workflow, agency, 'nonce', context()), { by })
    refused('vsw-team', 'pc-phu-luu', 'pc-son-duong.division-head').because('not-allowed')
    refused('survey', 'pc-ham-yen', 'pc-ham-yen.contact').because('not-allowed')
    refused('survey', 'health', 'dolisa.social-evils-head').because('unknown-agency')
    refused('dreams', 'health', 'dolisa.social-evils-head').because('not-found')
  })

  it('that goes on for years wakes for its confirmation every half-year', () => {
    const team = having(
      given().when(openingByPost('vsw-team', 'pc-phu-luu', 'nonce', context()), { by: 'pc-phu-luu.vice-chair' }).state,
      [act('issue-decision', { document }), 'pc-phu-luu.vice-chair'],
      [act('confirm-active', { figures: { 'vsw-activities': 12 } }), 'pc-phu-luu.contact'],
    )
    expect(team).toMatchObject({ status: 'active', round: 3 })
  })

  it('shows small numbers of people to nobody but the agency whose they are', () => {
    const premises = Object.fromEntries(
      ['hotel', 'guesthouse', 'lodging', 'massage', 'karaoke', 'other'].map((type) => [`survey-${type}`, 2]),
    )
    const counted = having(
      given().when(openingByPost('survey', 'pc-ham-yen', 'nonce', context()), { by: 'dolisa.social-evils-head' }).state,
      [act('count', { figures: { ...premises, 'survey-heads': 4 } }), 'pc-ham-yen.contact'],
    )
    const shownTo = (by: string) => {
      const { figures } = dossierView({ state: counted, rev: 1 }, context({ by })) as { figures: { id: string }[] }
      return figures.find(({ id }) => id === 'survey-heads')
    }
    expect(shownTo('pc-ham-yen.contact')).toMatchObject({ value: 4 })
    expect(shownTo('police.staff')).toMatchObject({ below: 5 })
    expect(JSON.stringify(shownTo('police.staff'))).not.toContain('4')
  })

  it('offers each post the acts that it may do now, with what they ask', () => {
    const offered = (by: string, state = aRound()) =>
      (dossierView({ state, rev: 1 }, context({ by })) as { mayDo: string[] }).mayDo
    expect(offered(leader)).toEqual(['go-on', 'take-back'])
    expect(offered(districtLeaders[0] ?? '')).toEqual(['agree'])
    expect(offered('dolisa.director')).toEqual(['extend'])
    expect(offered(chair)).toEqual([])
    expect(dossierView({ state: aDossier(), rev: 1 }, context({ by: leader }))).toMatchObject({
      acts: [{ id: 'send-round', visits: true, figures: [] }],
      words: { refs: ['V.2 ¶4', 'III.3 ¶3'] },
    })
  })
})

describe('what the calendar opens', () => {
  const opened = (now: string) => dossiersToOpen(programme, at(now)).map(({ id }) => id)
  const of = (now: string, workflow: string) => opened(now).filter((id) => id.startsWith(`${workflow}~`))

  it('is the plan of the next quarter, 45 days before it and while it can still be drafted', () => {
    expect(of('2017-05-16 00:30', 'quarter-plan')).toEqual([])
    expect(of('2017-05-17 00:30', 'quarter-plan')).toEqual(['quarter-plan~team178-province~2017-Q3'])
    expect(of('2017-06-07 00:30', 'quarter-plan')).toEqual([])
  })

  it('is the year of each commune that there is, from 1 February on', () => {
    expect(of('2017-01-31 00:30', 'healthy-commune')).toEqual([])
    expect(of('2017-02-01 00:30', 'healthy-commune')).toHaveLength(141)
    expect(of('2020-02-01 00:30', 'healthy-commune')).toHaveLength(138)
    expect(of('2017-04-01 00:30', 'healthy-commune')).toEqual([])
  })

  it('is each year’s funding of departments and districts, and each half-year’s checks of two sectors', () => {
    expect(of('2017-06-20 00:30', 'budget')).toHaveLength(18)
    expect(of('2017-06-15 00:30', 'sector-checks')).toContain('sector-checks~culture~2017-H2')
  })

  it('is the same whenever it is asked on one day', () => {
    expect(opened('2017-05-29 00:30')).toEqual(opened('2017-05-29 23:00'))
  })
})
