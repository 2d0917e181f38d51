import { describe, expect, it } from 'vitest'
import { eventTypes } from '../../events/index.ts'
import { routes } from '../../events/routes.ts'
import { notifyingEvents } from '../../shared/domain/notices.ts'

describe('the routes', () => {
  it('bring every event that somebody must be told of to the notices, and no other', () => {
    const toNotices = Object.keys(routes).filter((type) => routes[type]?.includes('notices'))
    expect(toNotices.sort()).toEqual([...notifyingEvents].sort())
  })

  it('name only events that exist', () => {
    const types: readonly string[] = eventTypes.map(({ type }) => type)
    expect(Object.keys(routes).filter((type) => !types.includes(type))).toEqual([])
  })
})
