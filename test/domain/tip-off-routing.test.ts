import { describe, expect, it } from 'vitest'
import { agencyOf } from '../../shared/domain/post.ts'
import { agenciesOfArea } from '../../shared/domain/tip-off-routing.ts'
import { at } from '../support/contexts.ts'
import { hiddenFrom, isPost, programme } from '../support/programme.ts'
import { aConflict, aLog, anUrgent, aTipOff, given, having, heard, postsIn, wakeUntil } from '../support/tip-offs.ts'

describe('an ordinary tip-off', () => {
  it('goes to the tip desk, to be screened by the end of the next working day', () => {
    given()
      .when(aLog(), { by: 'citizen' })
      .becomes({
        status: 'logged',
        route: 'ordinary',
        desk: 'dolisa.tip-desk',
        confirmer: 'dolisa.deputy-director',
        due: at('2017-05-30 17:00'),
      })
      .says({
        type: 'tip-off.logged',
        data: {
          route: 'ordinary',
          tell: ['dolisa.tip-desk'],
          above: ['team178-province.deputy', 'team178-province.leader', 'dolisa.director', 'ppc.vice-chair', 'ppc.office'],
          premises: 'place-1',
        },
      })
  })

  it('that comes on a Friday evening or before Tết is due when the offices are open again', () => {
    expect(aTipOff({}, { now: '2017-06-02 22:00' })).toMatchObject({ due: at('2017-06-05 17:00') })
    expect(aTipOff({}, { now: '2017-01-25 18:00' })).toMatchObject({ due: at('2017-02-02 17:00') })
  })

  it.each(['web', 'phone', 'paper', 'locality'] as const)('goes the same way whether it comes by %s', (channel) => {
    expect(aTipOff({ channel })).toEqual({ ...aTipOff(), channel })
  })
})

describe('an urgent tip-off', () => {
  it('goes to the police’s duty post at once, to be acknowledged in half an hour, at night and on Sundays too', () => {
    given()
      .when(aLog({ category: 'trafficking' }), { by: 'citizen', now: '2017-06-04 02:10' })
      .becomes({
        status: 'notified',
        route: 'urgent',
        desk: 'police.duty',
        signs: ['trafficking'],
        due: at('2017-06-04 02:40'),
        also: [],
      })
      .says({
        type: 'tip-off.logged',
        data: {
          tell: ['police.duty'],
          above: ['police.duty-second', 'police.duty-commander', 'police.duty-director', 'ppc.duty'],
        },
      })
  })

  it('about a child goes to the chair of the commune too', () => {
    given()
      .when(aLog({ category: 'child' }))
      .becomes({ also: ['pc-phan-thiet.chair'] })
      .says({ type: 'tip-off.logged', data: { tell: ['police.duty', 'pc-phan-thiet.chair'], signs: ['child'] } })
    expect(isPost('pc-phan-thiet.chair')).toBe(true)
  })

  it('is one by its category or by any sign that was ticked', () => {
    expect(aTipOff({ signs: ['coercion'] })).toMatchObject({ route: 'urgent', signs: ['coercion'], also: [] })
    expect(aTipOff({ category: 'coercion', signs: ['child'] })).toMatchObject({
      signs: ['child', 'coercion'],
      also: ['pc-phan-thiet.chair'],
    })
    expect(aTipOff({ category: 'child', signs: ['child'] })).toMatchObject({ signs: ['child'] })
  })

  it('names no premises, so that no inspection can come of it and nobody else’s list shows it', () => {
    given()
      .when(aLog({ category: 'child' }))
      .says({ type: 'tip-off.logged', data: { route: 'urgent' } })
    expect(anUrgent()).not.toHaveProperty('premises')
    expect(given().when(aLog({ category: 'child' })).facts[0]?.data).not.toHaveProperty('premises')
  })

  it('reaches no post of the ordinary business, however long nobody answers', () => {
    const { state, facts } = wakeUntil(anUrgent(), '2017-06-30 00:00')
    const agencies = new Set(postsIn([state, facts]).map(agencyOf))
    expect([...agencies].sort()).toEqual(['pc-phan-thiet', 'police', 'ppc'])
    expect(heard(facts).slice(0, 4)).toEqual([
      'e1 police.duty-second',
      'e2 police.duty-commander',
      'e3 police.duty-director',
      'e3 ppc.duty',
    ])
  })
})

describe('a conflict of interest', () => {
  it('goes to the inspectorate’s post alone', () => {
    given()
      .when(aLog({ category: 'official-shields' }))
      .becomes({ status: 'notified', route: 'conflict', desk: 'inspectorate.contact', also: [] })
      .says({
        type: 'tip-off.logged',
        data: { tell: ['inspectorate.contact'], above: ['inspectorate.deputy-chief', 'inspectorate.chief'] },
      })
  })

  it('comes before everything: it stays with the inspectorate when it is urgent too, and about a child', () => {
    const urgent = aConflict({ category: 'child', signs: ['trafficking'] })
    expect(urgent).toMatchObject({ route: 'conflict', desk: 'inspectorate.contact', also: [], signs: ['trafficking', 'child'] })
    const { facts } = wakeUntil(urgent, '2017-06-30 00:00')
    expect(facts.some((fact) => fact.type === 'ladder.rang' && fact.data.urgent)).toBe(true)
  })

  it('that means the inspectorate itself goes to the People’s Committee’s reception', () => {
    expect(aConflict({ conflict: 'inspectorate' })).toMatchObject({ desk: 'ppc.reception', confirmer: 'ppc.reception-head' })
  })

  const bodies = programme.conflictBodies.map(({ id }) => id)
  const lives = bodies.flatMap((body) =>
    ['prostitution-suspected', 'child', 'official-shields'].map((category) => ({ body, category })),
  )

  it.each(lives)(
    'that means «$body» hides a tip-off «$category» from every agency of it, in all of its life',
    ({ body, category }) => {
      const hidden = hiddenFrom(body)
      const tell = given().when(aLog({ category, conflict: body, signs: ['child'] }))
      const { desk } = tell.state
      const silent = wakeUntil(tell.state, '2017-08-31 00:00')
      const turned = given(aConflict({ conflict: body, category: 'official-shields' })).when(
        { type: 'screen', outcome: 'urgent', reason: 'words', signs: ['child'] },
        { by: desk },
      )
      const proposed = given(tell.state).when({ type: 'screen', outcome: 'unfounded', reason: 'words' }, { by: desk })
      const refused = given(proposed.state).when({ type: 'confirm-unfounded', agree: false }, { by: proposed.state.confirmer })
      const acknowledged = given(tell.state).when({ type: 'acknowledge' }, { by: desk })
      const asked = given(acknowledged.state).when({ type: 'leave-message', message: 'message-1' }, { by: 'citizen' })
      const lingering = wakeUntil(acknowledged.state, '2017-08-31 00:00')
      const all = [
        tell,
        silent,
        turned,
        proposed,
        refused,
        wakeUntil(proposed.state, '2017-08-31 00:00'),
        acknowledged,
        asked,
        lingering,
      ]
      const posts = postsIn(all.map(({ state, facts }) => [state, facts]))
      expect(posts.length).toBeGreaterThan(20)
      expect([...new Set(posts.filter((post) => hidden.includes(agencyOf(post))))]).toEqual([])
      expect(hidden.length).toBeGreaterThan(0)
    },
  )

  it.each(bodies)('that means «%s» cannot be handed over or forwarded to an agency of it', (body) => {
    for (const agency of hiddenFrom(body).slice(0, 3)) {
      const state = having(aConflict({ conflict: body }), [{ type: 'acknowledge' }])
      given(state).refuses({ type: 'hand-over', to: agency, reason: 'words' }, { by: state.desk }).because('hidden-body')
    }
    const police = hiddenFrom(body).includes('police')
    const forwarding = given(aConflict({ conflict: body }))
    const command = { type: 'screen', outcome: 'forward', reason: 'words', forwardTo: 'police' } as const
    if (police) forwarding.refuses(command).because('hidden-body')
    else forwarding.when(command).becomes({ status: 'closed', outcome: 'forwarded' })
  })
})

describe('what the programme does not know is refused, with the field to mend', () => {
  it.each([
    [{ category: 'gambling' }, 'category'],
    [{ premisesType: 'casino' }, 'premises.type'],
    [{ area: 'ha-noi' }, 'premises.area'],
    [{ signs: ['fire'] }, 'urgent'],
    [{ conflict: 'nobody' }, 'conflict'],
  ])('%o', (changes, field) => {
    given().refuses(aLog(changes)).because('unknown-value')
    expect(() => aTipOff(changes)).toThrow(`«${field}»`)
  })

  it('a private home, with an explanation in both languages', () => {
    given()
      .refuses(aLog({ premisesType: 'private-home' }))
      .because('refused-premises')
    expect(() => aTipOff({ premisesType: 'private-home' })).toThrow(/nhà ở riêng.*private home/)
  })

  it('an area before it exists or after it is gone', () => {
    const gone = programme.areas.find(({ until }) => until !== undefined)
    const made = programme.areas.find(({ from, level }) => level === 'commune' && from > programme.from)
    expect(aTipOff({ area: gone?.id ?? '' })).toMatchObject({ area: gone?.id })
    given()
      .refuses(aLog({ area: gone?.id ?? '' }), { now: '2020-06-01 09:00' })
      .because('unknown-value')
    given()
      .refuses(aLog({ area: made?.id ?? '' }))
      .because('unknown-value')
  })
})

describe('the agencies of an area', () => {
  it('are the committees of the commune and of its district', () => {
    expect(agenciesOfArea(programme, 'phan-thiet')).toEqual({ commune: 'pc-phan-thiet', district: 'pc-tuyen-quang-city' })
    expect(agenciesOfArea(programme, 'ham-yen')).toEqual({ district: 'pc-ham-yen' })
  })

  it('of the whole province are none of a commune or a district', () => {
    expect(agenciesOfArea(programme, 'tuyen-quang')).toEqual({})
    expect(agenciesOfArea(programme, 'nowhere')).toEqual({})
  })

  it('exist for every area that a tip-off can name', () => {
    for (const { id, level } of programme.areas) {
      const { commune, district } = agenciesOfArea(programme, id)
      if (level === 'commune') expect(isPost(`${commune}.chair`), id).toBe(true)
      if (level !== 'province') expect(isPost(`${district}.vice-chair`), id).toBe(true)
    }
  })
})
