import { describe, expect, it } from 'vitest'
import type { Answers, Step } from '../../web/citizen/form/answers.ts'
import { answersIn, carriedBy, handedIn, steps } from '../../web/citizen/form/answers.ts'
import { firstWrong } from '../../web/citizen/form/check-answers.ts'
import { type Next, nextPage } from '../../web/citizen/form/next-page.ts'
import { viewOf } from '../../web/citizen/view.ts'
import { aVisit } from '../support/citizen.ts'

const view = viewOf(aVisit('vi'))
const nonce = 'motMaRiengChoBieuMauNay'

const answered = {
  category: 'organising',
  conflict: 'none',
  type: 'guesthouse',
  name: 'Nhà nghỉ Hoa Ban',
  address: 'số 3 đường Bình Thuận',
  area: 'phan-thiet',
  account: 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.',
}

/** A browser's answer to the page of a step. */
const fieldsAt = (at: Step, changes: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({ nonce, at, ...answered, ...changes })

const answerTo = (fields: URLSearchParams): Next =>
  nextPage(
    fields,
    view,
    answersIn(fields, () => 'another'),
  )
const stepAfter = (fields: URLSearchParams): string => {
  const next = answerTo(fields)
  return 'send' in next ? 'send' : next.step
}
const wrongAt = (step: Step, changes: Record<string, string>): string[] => {
  const next = answerTo(fieldsAt(step, changes))
  return 'send' in next ? [] : next.errors.map(({ field }) => field)
}

describe('the way through the form', () => {
  it('goes page by page, and sends from the last', () => {
    expect(steps.map((step) => stepAfter(fieldsAt(step)))).toEqual(['matter', 'place', 'account', 'check', 'send'])
  })

  it('goes back without asking for anything', () => {
    expect(stepAfter(fieldsAt('place', { go: 'back', address: '' }))).toBe('matter')
    expect(stepAfter(fieldsAt('danger', { go: 'back' }))).toBe('danger')
  })

  it('leads from a change back to the last page, past whatever else is to be mended', () => {
    const changing = fieldsAt('check', { go: 'change place' })
    expect(answerTo(changing)).toMatchObject({ step: 'place', answers: { review: true } })
    expect(stepAfter(fieldsAt('place', { review: 'yes' }))).toBe('check')
    expect(stepAfter(fieldsAt('matter', { review: 'yes', account: '' }))).toBe('account')
    expect(stepAfter(fieldsAt('place', { review: 'yes', go: 'back' }))).toBe('check')
  })

  it('stays on its page when the language is switched, and keeps what cannot be sent', () => {
    expect(answerTo(fieldsAt('place', { go: 'stay', address: '0912 345 678' }))).toMatchObject({
      step: 'place',
      answers: { address: '0912 345 678' },
      errors: [],
    })
  })

  it('sends nothing that was made up: the first page with an error comes back', () => {
    expect(stepAfter(fieldsAt('check', { area: 'nowhere' }))).toBe('place')
    expect(stepAfter(new URLSearchParams({ at: 'check' }))).toBe('matter')
    expect(stepAfter(new URLSearchParams({ at: 'made-up', go: 'change made-up' }))).toBe('matter')
  })

  it('gives the same receipt page in the other language', () => {
    expect(stepAfter(fieldsAt('check', { go: 'stay', sent: 'yes' }))).toBe('send')
  })
})

describe('what a page refuses', () => {
  it.each([
    ['no category', 'matter', { category: '' }, ['category']],
    ['a category that has a page of its own', 'matter', { category: 'child' }, ['category']],
    ['a category for those who were inspected', 'matter', { category: 'inspection-conduct' }, ['category']],
    ['no answer to the conflict question', 'matter', { conflict: '' }, ['conflict']],
    ['an official who shields, of no body', 'matter', { category: 'official-shields' }, ['conflict']],
    ['a private home', 'place', { type: 'private-home' }, ['type']],
    ['no place at all', 'place', { type: '', address: ' ', area: '' }, ['type', 'address', 'area']],
    ['a telephone number on the sign', 'place', { name: 'Karaoke 0912 345 678' }, ['name']],
    ['an account of nine characters', 'account', { account: ' 123456789 ' }, ['account']],
    ['an account of 1,001 characters', 'account', { account: 'a'.repeat(1001) }, ['account']],
    ['a plate', 'account', { account: 'Xe 22A-123.45 đến mỗi đêm' }, ['account']],
  ] as const)('is %s', (_, step, changes, wrong) => {
    expect(wrongAt(step, changes)).toEqual(wrong)
  })

  it('is not a text of exactly 1,000 characters, however its letters and lines are spelt', () => {
    expect(wrongAt('account', { account: `${'ế'.normalize('NFD').repeat(998)}\r\nx` })).toEqual([])
  })

  it('is explained for a private home in the words of the programme', () => {
    const next = answerTo(fieldsAt('place', { type: 'private-home' }))
    expect('send' in next ? '' : next.errors[0]?.message).toMatch(/không nhận tin về nhà ở riêng/)
  })
})

describe('the answers', () => {
  const all: Answers = answersIn(fieldsAt('check', { sign: 'child' }), () => 'another')

  it('are all in the hidden fields or the visible ones of each page', () => {
    expect(firstWrong(view, all)).toBeUndefined()
    const names = (step: Step) => carriedBy(step, all).map(([name]) => name)
    expect(names('check').sort()).toEqual(['at', 'nonce', 'sign', ...Object.keys(answered)].sort())
    expect(names('place')).not.toContain('address')
    expect(names('place')).toContain('account')
  })

  it('are handed in as the API takes them', () => {
    expect(handedIn(all)).toEqual({
      nonce,
      category: 'organising',
      premises: { type: 'guesthouse', name: answered.name, address: answered.address, area: 'phan-thiet' },
      account: answered.account,
      urgent: ['child'],
    })
    expect(handedIn({ ...all, conflict: 'police', name: '' })).toMatchObject({ conflict: 'police' })
    expect(handedIn({ ...all, name: '' }).premises).not.toHaveProperty('name')
  })

  it('get a new nonce when theirs is none', () => {
    expect(answersIn(new URLSearchParams({ nonce: '"><script>' }), () => 'another').nonce).toBe('another')
  })
})
