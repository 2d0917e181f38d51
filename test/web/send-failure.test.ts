import { describe, expect, it } from 'vitest'
import { TooMany } from '../../shared/domain/domain-error.ts'
import { plusMinutes } from '../../shared/domain/instant.ts'
import { complaintPage } from '../../web/citizen/complaint/complaint-page.tsx'
import { answersIn } from '../../web/citizen/form/answers.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import { sendFailure } from '../../web/citizen/shell/send-failure.ts'
import { viewOf } from '../../web/citizen/view.ts'
import { aVisit, wordsOf } from '../support/citizen.ts'

const visit = aVisit('vi')
const view = viewOf(visit)
const tooMany = new TooMany(plusMinutes(visit.now, 1.2), 'in the words of the API')
const account = 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.'

describe('what could not be sent', () => {
  it('because too much came at once says in whole minutes when to try again', () => {
    expect(sendFailure(view, tooMany, visit.now)).toEqual({
      errors: [{ field: 'send', message: view.words.refused.tooMany('2 phút') }],
      status: 429,
      again: tooMany.again,
    })
  })

  it('for any other reason gives nothing of it away', () => {
    expect(sendFailure(view, new TypeError('secret'), visit.now)).toEqual({
      errors: [{ field: 'send', message: view.words.refused.failed }],
      status: 503,
    })
  })

  it('comes back with all that was written, the telephone numbers, and a summary that leads to the button', () => {
    const { errors } = sendFailure(view, tooMany, visit.now)
    const answers = answersIn(new URLSearchParams({ nonce: 'motMaRiengChoBieuMauNay', account }), () => '')
    const form = questionPage('check', { view, answers, errors }, true)
    const complaint = complaintPage({ view, complaint: { nonce: '', work: '', code: 'KT-7F3K2M', text: account }, errors })
    for (const html of [form, complaint]) {
      expect(html).toContain(account)
      expect(html).toContain('tel:113')
      expect(html).toMatch(/<a href="#send">/)
      expect(html).toContain('id="send"')
      expect(wordsOf(html)).toContain('xin gửi lại sau 2 phút')
    }
  })
})
