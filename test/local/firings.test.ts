import { describe, expect, it } from 'vitest'
import { nextFiring } from '../../local/firings.ts'

const next = (expression: string, after: string, zone = 'Asia/Ho_Chi_Minh'): string | undefined => {
  const schedule = { id: 's', path: 's', arn: '', targetArn: '', expression, zone }
  const at = nextFiring(schedule, Date.parse(after))
  return at === undefined ? undefined : new Date(at).toISOString()
}

describe('a schedule', () => {
  it.each([
    ['cron(30 0 * * ? *)', '2017-05-29T01:00:00Z', '2017-05-29T17:30:00.000Z'],
    ['cron(30 0 * * ? *)', '2017-05-29T17:30:00Z', '2017-05-30T17:30:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', '2017-06-02T01:00:00Z', '2017-06-05T01:00:00.000Z'],
    ['cron(0 8 ? * 1 *)', '2017-06-02T01:00:00Z', '2017-06-04T01:00:00.000Z'],
    ['cron(0 8 L * ? *)', '2017-02-01T00:00:00Z', '2017-02-28T01:00:00.000Z'],
    ['cron(0/20 8 * * ? *)', '2017-05-29T01:05:00Z', '2017-05-29T01:20:00.000Z'],
    ['cron(0 8 1 JAN,JUL ? *)', '2017-05-29T01:05:00Z', '2017-07-01T01:00:00.000Z'],
    ['cron(0 8 29 2 ? *)', '2017-05-29T01:05:00Z', '2020-02-29T01:00:00.000Z'],
    ['rate(1 minute)', '2017-05-29T01:00:00Z', '2017-05-29T01:01:00.000Z'],
    ['rate(1 minute)', '2017-05-29T01:00:59.999Z', '2017-05-29T01:01:00.000Z'],
    ['rate(2 hours)', '2017-05-29T01:00:00Z', '2017-05-29T02:00:00.000Z'],
    ['at(2017-06-01T08:00:00)', '2017-05-29T01:00:00Z', '2017-06-01T01:00:00.000Z'],
    ['at(2017-05-01T08:00:00)', '2017-05-29T01:00:00Z', undefined],
    ['cron(0 8 * * ? 2016)', '2017-05-29T01:00:00Z', undefined],
  ])('%s after %s fires at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected)
  })

  it('follows summer time where there is one', () => {
    expect(next('cron(0 8 * * ? *)', '2017-03-25T12:00:00Z', 'Europe/Paris')).toBe('2017-03-26T06:00:00.000Z')
  })

  it('that makes no sense fails by name', () => {
    expect(() => next('cron(61 0 * * ? *)', '2017-05-29T01:00:00Z')).toThrow('"61"')
    expect(() => next('cron(0 8 * * ?)', '2017-05-29T01:00:00Z')).toThrow('5 fields')
    expect(() => next('every(day)', '2017-05-29T01:00:00Z')).toThrow('every(day)')
  })
})
