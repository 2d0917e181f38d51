import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { playStory } from '../../local/story/play-story.ts'
import type { Line } from '../../local/story/timeline.ts'
import { aRuntime } from '../support/runtime.ts'

describe('one season of the reference programme', () => {
  let runtime: Runtime
  let lines: readonly Line[]
  beforeAll(async () => {
    runtime = await aRuntime()
    lines = await playStory(runtime)
  }, 240_000)
  afterAll(() => runtime.stop())

  const mailsTo = (post: string, about: string): string[] =>
    lines.filter(({ who, what }) => who === `✉ ${post}` && what.includes(`(${about}`)).map(({ at }) => at.slice(0, 16))

  it('tells the tip desk at its next mail time, and the leader when the tip-off is accepted', () => {
    expect(mailsTo('dolisa.tip-desk', 'tip-off')).toEqual(['2017-05-29T01:15'])
    expect(mailsTo('team178-province.leader', 'inspection')[0]).toBe('2017-05-29T03:15')
  })

  it('reminds the leader, then tells the director a working day late and the vice-chair three working days late', () => {
    expect(mailsTo('team178-province.leader', 'inspection').slice(1, 4)).toEqual([
      '2017-05-31T01:15',
      '2017-06-01T01:15',
      '2017-06-02T01:15',
    ])
    expect(mailsTo('dolisa.director', 'inspection')).toEqual(['2017-06-02T01:15'])
    expect(mailsTo('ppc.vice-chair', 'inspection')).toEqual(['2017-06-06T01:15'])
  })

  it('asks the leader for the result in writing, reminds of it on its day, and tells nobody above once it is in', () => {
    expect(mailsTo('team178-province.leader', 'written result')).toEqual(['2017-06-12T08:45', '2017-06-15T01:15'])
    expect(mailsTo('dolisa.contact', 'written result')).toEqual(['2017-06-15T03:15'])
    expect(mailsTo('dolisa.director', 'written result')).toEqual([])
  })

  it('calls the duty post and the commune chair for a child at once, at night, and nobody else once somebody confirmed', () => {
    expect(mailsTo('police.duty', 'urgent: a child')).toEqual(['2017-05-29T15:00'])
    expect(mailsTo('pc-phan-thiet.chair', 'urgent: a child')).toEqual(['2017-05-29T15:00'])
    expect(mailsTo('police.duty-second', 'urgent: a child')).toEqual([])
  })

  it('climbs the police chain after 30, 60 and 120 minutes when nobody confirms', () => {
    const climbed = ['duty', 'duty-second', 'duty-commander', 'duty-director'].map(
      (role) => mailsTo(`police.${role}`, 'urgent: trafficking')[0],
    )
    expect(climbed).toEqual(['2017-05-29T18:00', '2017-05-29T18:30', '2017-05-29T19:00', '2017-05-29T20:00'])
  })

  it('reminds of the half-year report before its Sunday, then tells the district, then DOLISA', () => {
    expect(mailsTo('pc-ham-yen.contact', 'half-year report').map((at) => at.slice(5, 10))).toEqual([
      '06-02',
      '06-09',
      '06-15',
      '06-16',
      '06-19',
      '06-21',
      '06-23',
      '06-27',
    ])
    expect(mailsTo('pc-ham-yen.vice-chair', 'half-year report')).toEqual(['2017-06-21T01:15'])
    expect(mailsTo('dolisa.director', 'half-year report')).toEqual(['2017-06-23T01:15'])
    expect(mailsTo('ppc.vice-chair', 'half-year report')).toEqual([])
  })

  it('leaves nothing in a dead-letter queue and nothing waiting', () => {
    expect(runtime.queues().filter(({ ready, delayed, inFlight }) => ready + delayed + inFlight > 0)).toEqual([])
    expect(runtime.failures()).toEqual([])
  })

  it('mails no word of a tip-off and no name of premises', async () => {
    const mails = await runtime.mails()
    expect(mails.length).toBeGreaterThan(100)
    for (const { subject, text, html } of mails)
      expect(`${subject} ${text} ${html}`).not.toMatch(/Hoàng Anh|Nguyễn Văn Cừ|xe đưa khách|tầng hai/)
  })
})
