import { describe, expect, it } from 'vitest'
import { agencyOf, fillPosts, roleOf } from '../../shared/domain/post.ts'

describe('a post', () => {
  it('is a role in an agency', () => {
    expect([agencyOf('team178-province.leader'), roleOf('team178-province.leader')]).toEqual(['team178-province', 'leader'])
  })

  it('takes the agency that its place stands for', () => {
    expect(fillPosts(['{owner}.director', 'ppc.vice-chair'], { owner: 'health' })).toEqual(['health.director', 'ppc.vice-chair'])
  })

  it('is left out when nobody stands for its place, so that a chain never points nowhere', () => {
    expect(fillPosts(['{commune}.chair', '{district}.vice-chair'], { commune: undefined, district: 'pc-ham-yen' })).toEqual([
      'pc-ham-yen.vice-chair',
    ])
  })
})
