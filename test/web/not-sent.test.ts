import { describe, expect, it } from 'vitest'
import { TooMany } from '../../shared/domain/domain-error.ts'
import { plusMinutes } from '../../shared/domain/instant.ts'
import { complaintPage } from '../../web/citizen/complaint/complaint-page.tsx'
import { answersIn } from '../../web/citizen/form/answers.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import type { Errors } from '../../web/citizen/shell/fields.tsx'
import { notSent } from '../../web/citizen/shell/not-sent.ts'
import { viewOf } from '../../web/citizen/view.ts'
import { aVisit, wordsOf } from '../support/citizen.ts'

const visit = aVisit('vi')
const view = viewOf(visit)
const tooMany = new TooMany(plusMinutes(visit.now, 1.2), 'in the words of the API')
const account = 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.'
const answers = answersIn(new URLSearchParams({ nonce: 'motMaRiengChoBieuMauNay', account }), () => '')

const messages = (errors: Errors): string => errors.map(({ field, message }) => `${field}: ${message}`).join()

describe('what could not be sent', () => {
  it('because too much came at once says in whole minutes when to try again', () => {
    expect(notSent(view, tooMany, visit.now, messages)).toEqual({
      html: `send: ${view.words.refused.tooMany('2 phút')}`,
      status: 429,
      again: tooMany.again,
    })
  })

  it('for any other reason gives nothing of it away', () => {
    const answer = notSent(view, new TypeError('secret'), visit.now, messages)
    expect(answer).toEqual({ html: `send: ${view.words.refused.failed}`, status: 503 })
  })

  it.each([
    ['the form', (errors: Errors) => questionPage('check', { view, answers, errors }, true)],
    [
      'a complaint',
      (errors: Errors) => complaintPage({ view, complaint: { ...answers, code: 'KT-7F3K2M', text: account }, errors }),
    ],
  ])('comes back as %s with all that was written, the telephone numbers, and a summary that leads to the button', (_, page) => {
    const { html } = notSent(view, tooMany, visit.now, page)
    expect(html).toContain(account)
    expect(html).toContain('tel:113')
    expect(html).toContain('<a href="#send">')
    expect(html).toContain('id="send"')
    expect(wordsOf(html)).toContain('xin gửi lại sau 2 phút')
  })
})
