import { describe, expect, it } from 'vitest'
import { languages } from '../../shared/contracts/pages.ts'
import type { PublicStatus } from '../../shared/domain/public-status.ts'
import { complaintPage } from '../../web/citizen/complaint/complaint-page.tsx'
import { type Answers, noAnswers, steps } from '../../web/citizen/form/answers.ts'
import { questionPage } from '../../web/citizen/form/question-page.tsx'
import { receiptPage } from '../../web/citizen/form/receipt-page.tsx'
import { helpPage } from '../../web/citizen/pages/help-page.tsx'
import { homePage } from '../../web/citizen/pages/home-page.tsx'
import { howPage } from '../../web/citizen/pages/how-page.tsx'
import { privacyPage } from '../../web/citizen/pages/privacy-page.tsx'
import { problemPage } from '../../web/citizen/pages/problem-page.tsx'
import { askPage } from '../../web/citizen/status/ask-page.tsx'
import { statusPage } from '../../web/citizen/status/status-page.tsx'
import { type View, viewOf } from '../../web/citizen/view.ts'
import { aVisit, wordsOf } from '../support/citizen.ts'
import { programme } from '../support/programme.ts'

const receipt = 'E9BG-9PBQ-ZT4W-B3KZ-V'
const nonce = 'motMaRiengChoBieuMauNay'
const question = programme.fixedQuestions[0]?.text
const answers: Answers = {
  ...noAnswers(nonce),
  sign: ['child'],
  category: 'organising',
  conflict: 'police',
  type: 'guesthouse',
  address: 'số 3 đường Bình Thuận',
  area: 'phan-thiet',
  account: 'Chị Hoa kể lại.',
}
const logged: PublicStatus = {
  status: 'received',
  steps: [{ status: 'received', on: '2017-05-29' }],
  promised: { step: 'considered', by: '2017-05-30' },
  messages: [],
}
const unconfirmed: PublicStatus = { status: 'received', steps: logged.steps, confirmedByAnOfficial: false, messages: [] }
const ended: PublicStatus = {
  status: 'ended',
  steps: [...logged.steps, { status: 'considered', on: '2017-05-30' }, { status: 'ended', on: '2017-06-20' }],
  confirmedByAnOfficial: true,
  messages: [
    { from: 'desk', on: '2017-05-30', question },
    { from: 'reporter', on: '2017-05-31' },
    { from: 'desk', on: '2017-06-01', question },
  ],
}
const complaint = { nonce, work: '', code: 'KT-7F3K2M', text: 'Đoàn kiểm tra đòi tiền.' }

/** Every page in every state that it can be in. */
const pagesIn = (view: View): Record<string, string> => {
  const error = { field: 'account', message: view.words.refused.accountShort(10) }
  const shown = { view, receipt, urgent: false, nonce }
  const ofReceipt = { ...shown, head: view.words.form.receipt.head, page: 'form' as const, sent: [['nonce', nonce]] as const }
  return {
    home: homePage(view),
    help: helpPage(view),
    how: howPage(view),
    privacy: privacyPage(view),
    ...Object.fromEntries(
      (['not-found', 'too-large', 'failed'] as const).map((problem) => [
        problem,
        problemPage(problem, aVisit(view.language)).html,
      ]),
    ),
    ...Object.fromEntries(
      steps.flatMap((step) => [
        [`${step}, empty`, questionPage(step, { view, answers: noAnswers(nonce), errors: [] }, false)],
        [`${step}, answered`, questionPage(step, { view, answers, errors: [] }, true)],
        [`${step}, wrong`, questionPage(step, { view, answers, errors: [error] }, true)],
      ]),
    ),
    receipt: receiptPage({ ...ofReceipt, status: logged }),
    'receipt, urgent': receiptPage({ ...ofReceipt, status: unconfirmed, within: { minutes: 30 }, urgent: true }),
    ask: askPage({ view }),
    'ask, wrong': askPage({ view, receipt, errors: [{ field: 'receipt', message: view.words.refused.receipt }], posted: true }),
    'status, logged': statusPage({ ...shown, status: logged }),
    'status, unconfirmed': statusPage({ ...shown, status: unconfirmed, within: { workingDays: 1 }, urgent: true }),
    'status, ended': statusPage({ ...shown, status: ended, kept: true }),
    'status, wrong': statusPage({
      ...shown,
      status: logged,
      text: 'x',
      errors: [{ field: 'text', message: view.words.refused.message }],
    }),
    complaint: complaintPage({ view, complaint }),
    'complaint, wrong': complaintPage({
      view,
      complaint,
      errors: [{ field: 'code', message: view.words.refused.code }],
      posted: true,
    }),
  }
}

const all = languages.flatMap((language) =>
  Object.entries(pagesIn(viewOf(aVisit(language)))).map(([name, html]) => ({ language, name, html })),
)
const page = (language: 'vi' | 'en', name: string, day?: string): string => pagesIn(viewOf(aVisit(language, day)))[name] ?? ''

/** The form of every Vietnamese syllable that is written without a mark; `to` and `the` have it too, `and`, `of` and `your` have not. */
const syllable = /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/
const borrowed = ['bar', 'cookie', 'hiv', 'karaoke', 'kt', 'web']
const plainWords = (text: string): string[] => text.toLowerCase().match(/(?<![\p{L}\d-])[a-z]{2,}(?![\p{L}\d-])/gu) ?? []

describe('every page for citizens', () => {
  it.each(all)(
    '$language $name has one heading of the first order, a neutral title, and no word left out',
    ({ language, name, html }) => {
      expect(html.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html).not.toMatch(/undefined|\[object|NaN|\$\{/)
      const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
      expect(title).toMatch(/^.+ – Kẻng$/)
      expect(title).not.toMatch(/mại dâm|prostitut|khẩn|urgent/i)
      expect(/^(Lỗi|Error): /.test(title)).toBe(name.endsWith('wrong'))
    },
  )

  it.each(all)('$language $name holds nothing that a strict policy refuses, and asks no other site for anything', ({ html }) => {
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:|<iframe|<img/)
    const loaded = [...html.matchAll(/<(?:script|link|form)[^>]* (?:src|href|action)="([^"]+)"/g)].map(([, address]) => address)
    expect(loaded.length).toBeGreaterThan(2)
    for (const address of loaded) expect(address).toMatch(/^\/[a-z]/)
  })

  it.each(all)('$language $name shows no receipt and no nonce in an address', ({ html }) => {
    for (const [, address] of html.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
      expect(address).not.toContain(nonce)
      expect(address).not.toContain(receipt)
    }
  })

  it.each(all.filter(({ language }) => language === 'vi'))('$name is Vietnamese through and through', ({ html }) => {
    const foreign = plainWords(wordsOf(html, 'en')).filter((word) => !syllable.test(word) && !borrowed.includes(word))
    expect(foreign).toEqual([])
  })

  it.each(all)(
    '$language $name speaks of premises and what happens there, and of no denunciation but to say that it is none',
    ({ html }) => {
      const words = wordsOf(html)
      expect(words).not.toMatch(/đối tượng|tụ điểm|\bgái\b/i)
      expect(words.replaceAll('đơn tố cáo theo Luật Tố cáo', '')).not.toMatch(/tố cáo/i)
    },
  )

  it.each(all.filter(({ name }) => name.endsWith('wrong')))('$language $name leads from its summary to the field', ({ html }) => {
    const [, field = ''] = /<div class="summary".*?href="#([\w-]+)"/.exec(html) ?? []
    expect(field).not.toBe('')
    // A made-up error may be of a field that another page has.
    if (html.includes(`id="${field}"`))
      expect(html).toMatch(new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-error`))
  })
})

describe('the telephone numbers', () => {
  it('stand before everything else on the first page, as they are on that day', () => {
    const before = page('vi', 'home', '2017-12-05')
    expect(before.indexOf('tel:113')).toBeLessThan(before.indexOf('<h1>'))
    expect(before).toContain('tel:18001567')
    expect(page('vi', 'home', '2017-12-06')).toContain('tel:111"')
    expect(page('vi', 'home', '2017-12-06')).not.toContain('18001567')
  })

  it('are on the first page of the form, and on each further one when an urgent sign was ticked', () => {
    expect(page('vi', 'danger, empty')).toContain('tel:113')
    expect(page('vi', 'place, answered')).toContain('tel:113')
    expect(page('vi', 'place, empty')).not.toContain('tel:113')
  })
})

describe('the receipt', () => {
  it('is shown, with what is promised', () => {
    expect(wordsOf(page('vi', 'receipt'))).toMatch(/E9BG-9PBQ-ZT4W-B3KZ-V .*xem xét chậm nhất ngày 30\/5\/2017/)
  })

  it('says truthfully that nobody has confirmed an urgent one yet', () => {
    expect(wordsOf(page('vi', 'receipt, urgent'))).toMatch(/chưa có cán bộ nào xác nhận.*trong 30 phút/)
    expect(wordsOf(page('en', 'receipt, urgent'))).toMatch(/no official has confirmed.*within 30 minutes/)
  })
})

describe('the status', () => {
  it('is five steps, with the days of those that are done', () => {
    expect(wordsOf(page('vi', 'status, logged'))).toMatch(
      /Đã nhận xong ngày 29\/5\/2017 Đang xem xét chưa đến Đã chuyển chưa đến Đã kiểm tra chưa đến Đã kết thúc chưa đến/,
    )
    expect(wordsOf(page('en', 'status, ended'))).toMatch(
      /Passed on without this step Inspected without this step Ended done on 20 June 2017/,
    )
  })

  it('points to the question that waits, and not to one that was answered', () => {
    expect(wordsOf(page('vi', 'status, ended')).match(/Câu hỏi đang chờ/g)).toHaveLength(1)
  })

  it('takes no message when all is over', () => {
    expect(page('vi', 'status, ended')).not.toContain('<textarea')
    expect(page('vi', 'status, logged')).toContain('<textarea')
  })
})

describe('the language', () => {
  it('is switched by a link where nothing is lost, and else by a button that sends what was written', () => {
    expect(page('vi', 'help')).toMatch(/<a class="language" href="\/en\/help" lang="en"/)
    expect(page('vi', 'account, answered')).toMatch(/<button[^>]* form="f"[^>]* value="stay" formaction="\/en\/form" lang="en"/)
  })

  it('is not what the Enter key switches: the first button of the form goes on', () => {
    const [first = ''] = page('vi', 'place, answered').match(/<button[^>]*>/g) ?? []
    expect(first).toContain('value="next"')
  })
})

describe('how it is handled', () => {
  it('promises what the clocks of the programme hold', () => {
    const words = wordsOf(page('vi', 'how'))
    for (const time of ['1 ngày làm việc', '3 ngày làm việc', '10 ngày làm việc', '30 phút', '12 giờ', '90 ngày', '35 ngày'])
      expect(words).toContain(time)
  })
})
