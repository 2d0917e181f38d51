import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../programmes/read-pack.ts'
import type { Duty } from '../../shared/domain/programme.ts'
import {
  areasAt,
  dutyById,
  formFor,
  isRequested,
  ladderOf,
  membersOf,
  ownersOf,
  placesOf,
  postName,
  postsFor,
  recipientsOf,
} from '../../shared/domain/programme-lookup.ts'

const programme = readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))

const duty = (id: string): Duty => {
  const found = dutyById(programme, id)
  if (!found) throw new Error(`no duty ${id}`)
  return found
}

describe('a programme looked up', () => {
  it('addresses a post in both languages', () => {
    expect(postName(programme, 'dolisa.director')).toEqual({
      vi: 'Giám đốc Sở Lao động - Thương binh và Xã hội',
      en: 'Director, Department of Labour, Invalids and Social Affairs',
    })
    expect(postName(programme, 'pc-ham-yen.vice-chair').vi).toBe('Phó Chủ tịch Ủy ban nhân dân huyện Hàm Yên')
    expect(postName(programme, 'nobody.there')).toEqual({ vi: 'nobody.there', en: 'nobody.there' })
  })

  it('counts the communes of a day: 141 to the end of 2019, 138 after', () => {
    expect(areasAt(programme, '2019-12-31', 'commune')).toHaveLength(141)
    expect(areasAt(programme, '2020-01-01', 'commune')).toHaveLength(138)
    expect(membersOf(programme, '@communes', '2019-12-31')).toHaveLength(141)
    expect(membersOf(programme, '@communes', '2020-01-01')).toHaveLength(138)
  })

  it('gives a merged commune its duty until its last day only', () => {
    expect(ownersOf(programme, duty('iii7-3b-review'), '2019-12-17')).toContain('pc-kim-phu')
    expect(ownersOf(programme, duty('iii7-3b-review'), '2020-06-15')).not.toContain('pc-kim-phu')
    expect(ownersOf(programme, duty('iii7-3b-review'), '2020-06-15')).toContain('pc-kim-phu-city')
  })

  it('sends a commune’s evaluation to its own district', () => {
    expect(recipientsOf(programme, duty('iii7-3b-review'), 'pc-bach-xa')).toEqual(['pc-ham-yen'])
  })

  it('sends a district team’s report to its district and the lead agency, the province’s to both its superiors', () => {
    expect(recipientsOf(programme, duty('law-t178-report-6m'), 'team178-ham-yen')).toEqual(['pc-ham-yen', 'dolisa'])
    expect(recipientsOf(programme, duty('law-t178-report-6m'), 'team178-province')).toEqual(['dolisa', 'ppc'])
  })

  it('gives each owner of a common duty its own ladder', () => {
    const closing = duty('v-closing-report')
    expect(['justice', 'pc-ham-yen', 'police', 'womens-union'].map((agency) => ladderOf(programme, closing, agency))).toEqual([
      'report-department',
      'report-district',
      'report-police',
      'requested',
    ])
    expect(isRequested(programme, 'womens-union')).toBe(true)
    expect(isRequested(programme, 'justice')).toBe(false)
  })

  it('finds the half-year form in which an owner reports a standing duty', () => {
    const communication = duty('iii2-1-comms')
    expect(['dolisa', 'justice', 'court', 'pc-bach-xa'].map((agency) => formFor(programme, communication, agency))).toEqual([
      'v2-6b-report-6m',
      'v-closing-report',
      'v13-2-stats',
      'iii7-3b-review',
    ])
  })

  it('fills the places of a chain and knows who heads an agency', () => {
    expect(postsFor(programme, ['{owner}.contact', '{owner}.head', '{body}.head'], placesOf(programme, 'planning'))).toEqual([
      'planning.contact',
      'planning.director',
    ])
    expect(postsFor(programme, ['{owner}.head', '{district}.vice-chair'], placesOf(programme, 'pc-bach-xa'))).toEqual([
      'pc-bach-xa.vice-chair',
      'pc-ham-yen.vice-chair',
    ])
  })
})
