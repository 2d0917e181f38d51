import { describe, expect, it } from 'vitest'
import type { Parties, Party } from '../../shared/domain/aggregate.ts'
import { authorisation, mayAct, refuseUnlessAllowed, refuseUnlessBeginning } from '../../shared/domain/authorisation.ts'
import { DomainError, notThere } from '../../shared/domain/domain-error.ts'

const post = 'health.contact'

/** The parties of an item to which this post stands in one relation only. */
const only = (party: Party): Parties => ({
  [party]: [post],
  desk: ['dolisa.tip-desk'],
  owner: ['culture.contact'],
  ...{ [party]: [post] },
})

const refusal = (act: () => void): DomainError => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('It was allowed')
}

describe('who may do what', () => {
  it.each(Object.entries(authorisation))('%s is for %s', (entry, parties) => {
    const [kind, action = ''] = entry.split('.') as ['tip-off', string]
    for (const party of parties) expect(mayAct(kind, action, post, only(party))).toBe(true)
    expect(mayAct(kind, action, post, {})).toBe(parties.includes('anyone'))
  })

  it('is nobody for what the table does not list', () => {
    const all: Parties = {
      desk: [post],
      owner: [post],
      confirmer: [post],
      coordinator: [post],
      told: [post],
      administrator: [post],
    }
    for (const action of ['link', 'answer', 'open', 'join', 'wake', 'purge', 'release', '__proto__', 'constructor'])
      expect(mayAct('tip-off', action, post, all)).toBe(false)
  })

  it('leaves the account to the desk and the second post, never to those who are only told', () => {
    expect(authorisation['tip-off.open-text']).toEqual(['desk', 'confirmer'])
  })

  it('keeps the second opinion from the desk, and the decision to inspect from all but the leader', () => {
    expect(mayAct('tip-off', 'confirm-unfounded', post, { desk: [post], confirmer: ['dolisa.deputy-director'] })).toBe(false)
    expect(mayAct('inspection', 'decide', post, { deputy: [post], coordinator: [post] })).toBe(false)
  })

  it('lets whoever may act on an item read it too', () => {
    for (const [entry, parties] of Object.entries(authorisation)) {
      const [kind, action = ''] = entry.split('.') as ['tip-off', string]
      if (['log', 'open'].includes(action) || !authorisation[`${kind}.read`]) continue
      const blind = parties.filter((party) => !mayAct(kind, 'read', post, only(party)))
      expect(blind, entry).toEqual([])
    }
  })
})

describe('a refusal', () => {
  it('says of an item that the post may not know of just what it says of one that does not exist', () => {
    const [hidden, missing] = [refusal(() => refuseUnlessAllowed('tip-off', 'read', post, only('owner'))), notThere('tip-off')]
    expect([hidden.kind, hidden.code, hidden.message]).toEqual([missing.kind, missing.code, missing.message])
    const acted = refusal(() => refuseUnlessAllowed('tip-off', 'screen', post, {}))
    expect([acted.kind, acted.code, acted.message]).toEqual([missing.kind, missing.code, missing.message])
  })

  it('says of an item that the post may read what it may not do', () => {
    expect(refusal(() => refuseUnlessAllowed('tip-off', 'screen', post, only('told')))).toMatchObject({
      kind: 'forbidden',
      code: 'not-allowed',
    })
  })
})

describe('an item that does not exist', () => {
  it('is not found by whoever could act on it, and may be begun only by who may', () => {
    const nobody = {}
    expect(() => refuseUnlessBeginning('inspection', 'decide', 'dolisa.director', { coordinator: ['dolisa.director'] })).toThrow(
      /no such/,
    )
    expect(() => refuseUnlessBeginning('deadline', 'open', 'health.contact', nobody)).toThrow(/may not «open»/)
    expect(() => refuseUnlessBeginning('tip-off', 'log', 'health.contact', nobody)).not.toThrow()
  })
})
