import { describe, expect, it } from 'vitest'
import { openLadder } from '../../shared/domain/open-ladder.ts'
import { aLadder } from '../support/ladders.ts'
import { isPost, programme } from '../support/programme.ts'

describe('a ladder that is opened', () => {
  it('has its own posts in the places of the policy, and whoever heads a body as its head', () => {
    const { rungs, chain, afterwards } = openLadder(programme, 'recommendation', { body: 'culture', team: 'team178-province' })
    expect(rungs.map(({ to }) => to)).toEqual([
      ['culture.contact'],
      ['culture.contact'],
      ['culture.contact', 'team178-province.leader'],
      ['culture.director'],
      ['ppc.vice-chair'],
    ])
    expect(rungs.at(-1)?.confirm).toBe('dolisa.director')
    expect(chain).toEqual(['culture.contact', 'team178-province.leader', 'culture.director', 'ppc.vice-chair', 'ppc.office'])
    expect(afterwards.to).toEqual(['team178-province.leader'])
  })

  it('ends its chain in the fallback, in its place too', () => {
    expect(aLadder('screening').chain.at(-1)).toBe('ppc.office')
    expect(aLadder('urgent').chain.at(-1)).toBe('ppc.duty')
    expect(aLadder('report-commune').chain.at(-1)).toBe('pc-tuyen-quang-city.contact')
  })

  it('names only posts that the programme has, whichever ladder it is', () => {
    for (const id of Object.keys(programme.ladders)) {
      const { rungs, chain, afterwards } = aLadder(id)
      const posts = [...rungs.flatMap(({ to, confirm }) => [...to, ...(confirm ? [confirm] : [])]), ...chain, ...afterwards.to]
      expect(
        posts.filter((post) => !isPost(post)),
        id,
      ).toEqual([])
    }
  })

  it('leaves out of a chain what nobody stands for, and lets the fallback hear a rung that would tell nobody', () => {
    const { rungs, chain } = openLadder(programme, 'decide-district', { team: 'team178-ham-yen', district: undefined })
    expect(chain).toEqual(['team178-ham-yen.deputy', 'team178-ham-yen.leader', 'dolisa.director', 'ppc.office'])
    expect(rungs.map(({ id, to }) => [id, ...to])).toEqual([
      ['r-1', 'team178-ham-yen.leader'],
      ['r-0', 'team178-ham-yen.leader'],
      ['o+1', 'team178-ham-yen.leader'],
      ['e1', 'ppc.office'],
      ['e2', 'ppc.office'],
      ['e3', 'dolisa.director'],
    ])
  })

  it('is refused when the programme has none of this name', () => {
    expect(() => openLadder(programme, 'no-such-ladder', {})).toThrow('no-such-ladder')
  })
})
