import { describe, expect, it } from 'vitest'
import { matchesPattern, passesFilters } from '../../local/event-pattern.ts'

const event = { eventName: 'INSERT', dynamodb: { Keys: { sk: { S: 'state' } } }, n: 7, list: ['a', 'b'], none: null }

describe('an event pattern', () => {
  it.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { Keys: { sk: { S: ['state'] } } } }, true],
    [{ dynamodb: { Keys: { sk: { S: [{ prefix: 'event#' }] } } } }, false],
    [{ eventName: [{ suffix: 'SERT' }] }, true],
    [{ missing: [{ exists: false }] }, true],
    [{ eventName: [{ exists: false }] }, false],
    [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    [{ eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    [{ n: [{ numeric: ['>', 5, '<=', 7] }] }, true],
    [{ n: [{ numeric: ['<', 7] }] }, false],
    [{ list: ['b'] }, true],
    [{ none: [null] }, true],
    [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    [{ eventName: [{ wildcard: 'I*T' }] }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { n: [7] }] }, true],
    [{ eventName: ['INSERT'], n: [8] }, false],
  ])('%j decides as AWS does', (pattern, expected) => {
    expect(matchesPattern(event, pattern)).toBe(expected)
  })

  it('refuses an operator it does not know instead of letting everything pass', () => {
    expect(() => matchesPattern(event, { eventName: [{ cidr: '10.0.0.0/8' }] })).toThrow('cidr')
  })

  it('among several needs one that matches; none at all lets everything pass', () => {
    expect(passesFilters(event, [{ n: [8] }, { n: [7] }])).toBe(true)
    expect(passesFilters(event, [{ n: [8] }])).toBe(false)
    expect(passesFilters(event, [])).toBe(true)
  })
})
