import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import type { MailState } from '../../shared/domain/mail-state.ts'
import { templates } from '../../shared/domain/notices.ts'
import { compose } from '../../shared/mail/compose.ts'
import { render } from '../../shared/mail/render.ts'
import { aLoggedTipOff, aMailOf, anEvent, aRung, at, contextAt } from '../support/mails.ts'

const at8 = (local: string, changes: object = {}) => ({
  context: contextAt(local),
  consoleUrl: 'https://keng.example.vn',
  rehearsal: false,
  repeated: false,
  ...changes,
})

const letter = (mail: MailState, local = '2017-06-02 08:15', changes = {}) => render(mail, at8(local, changes))

const anOpenedInspection = anEvent(
  {
    type: 'inspection.opened',
    data: {
      premises: 'secret-premises',
      tipOffs: ['k3f9a1'],
      area: 'ham-yen',
      category: 'other',
      leader: 'team178-province.leader',
      tell: ['team178-province.leader'],
      above: [],
      decideBy: at('2017-06-01 17:00'),
      inspectBy: at('2017-06-12 17:00'),
      recent: '2017-01-20',
    },
  },
  { kind: 'inspection', subject: 'i-1' },
)

describe('the letter about one notice', () => {
  it.each([
    ['2017-06-02 08:15', '[Nhắc việc] Còn 14 ngày:'],
    ['2017-06-09 08:15', '[Nhắc việc] Còn 07 ngày:'],
    ['2017-06-13 08:15', '[Nhắc việc] Còn 03 ngày:'],
    ['2017-06-15 08:15', '[Nhắc việc] Hạn cuối là ngày mai:'],
    ['2017-06-16 08:15', '[Đến hạn hôm nay]'],
    ['2017-06-19 08:15', '[Quá hạn 01 ngày làm việc]'],
    ['2017-06-23 08:15', '[Quá hạn 05 ngày làm việc]'],
  ])('on %s begins «%s», whichever rung wrote it', (local, subject) => {
    const rendered = letter(aMailOf(aRung()), local)
    expect(rendered.subject.startsWith(subject)).toBe(true)
    expect(rendered.subject).toContain('(6 tháng đầu năm 2017)')
  })

  it('says in the first reminder which figures the period covers', () => {
    const { text } = letter(aMailOf(aRung()))
    expect(text).toContain('Số liệu tính từ ngày 11/12/2016 đến hết ngày 10/06/2017.')
    expect(text).toContain('16/06/2017, còn 14 ngày')
    expect(text).toContain('due 16/06/2017, 14 days from now')
  })

  it('holds the code, the date and a link, in both languages and in both forms', () => {
    const { text, html } = letter(aMailOf(aRung()))
    for (const form of [text, html]) {
      expect(form).toContain('https://keng.example.vn/deadline/v-closing-report~health~2017-H1')
      for (const word of ['Kính gửi', 'Đầu mối Sở Y tế', 'Contact person, Department of Health', '16/06/2017', 'BC-MMR9ZQ'])
        expect(form).toContain(word)
    }
    expect(text.indexOf('Kính gửi')).toBeLessThan(text.indexOf('To: '))
  })

  it('asks a body that is only requested politely and counts no days late', () => {
    const { subject, text } = letter(aMailOf(aRung({ act: 'courtesy' })), '2017-06-21 08:15')
    expect(subject).toMatch(/^\[Đề nghị phối hợp\]/)
    expect(text).toContain('Kính đề nghị Quý cơ quan phối hợp cung cấp số liệu')
    expect(`${subject} ${text}`).not.toMatch(/quá hạn|late/i)
  })

  it('tells a supervisor whose it is, how late and how often it was said, and draws no conclusion', () => {
    const { subject, text } = letter(aMailOf(aRung({ act: 'escalate', to: ['dolisa.director'], told: 7 })), '2017-06-21 08:15')
    expect(subject).toBe('[Thông báo cấp trên] Nhiệm vụ quá hạn: BC-MMR9ZQ')
    for (const words of ['giao Sở Y tế', 'quá hạn 03 ngày làm việc', 'đã nhắc 7 lần', 'không phải là kết luận về trách nhiệm'])
      expect(text).toContain(words)
  })

  it('asks for an urgent tip-off within its minutes and names only the sign and the area', () => {
    const urgent = aLoggedTipOff({ route: 'urgent', signs: ['child'], tell: ['police.duty'], due: at('2017-05-29 08:30') })
    const { subject, text } = letter(aMailOf(urgent), '2017-05-29 08:01')
    expect(subject).toMatch(/^\[KHẨN\] Tin báo cần tiếp nhận ngay: TB-/)
    for (const words of ['trẻ em', 'Huyện Hàm Yên', 'trong 30 phút', 'không quá 12 giờ', 'Không chuyển tiếp'])
      expect(text).toContain(words)
  })

  it('tells a post up the urgent chain that the tip-off exists and no more', () => {
    const rung = aRung(
      { act: 'escalate', urgent: true, to: ['ppc.duty'], about: { area: 'ham-yen', step: 'notified' } },
      { kind: 'tip-off' },
    )
    expect(letter(aMailOf(rung)).text).not.toMatch(/Hàm Yên/)
  })

  it('gives a new task to the team with its dates and the warning of a recent visit', () => {
    const { subject, text } = letter(aMailOf(anOpenedInspection))
    expect(subject).toMatch(/^\[Nhiệm vụ mới\] Kiểm tra cơ sở: KT-/)
    for (const words of ['17:00 ngày 01/06/2017', '17:00 ngày 12/06/2017', '20/01/2017', 'ít nhất 03 thành viên'])
      expect(text).toContain(words)
  })

  it('never shows a place, a category or a channel of a tip-off', () => {
    const mails = [
      aMailOf(anOpenedInspection),
      aMailOf(aLoggedTipOff({ premises: 'secret-premises', category: 'secret-category' })),
    ]
    for (const mail of mails) expect(JSON.stringify(letter(mail))).not.toMatch(/secret|\bweb\b/)
  })

  it('escapes whatever a programme may call its things', () => {
    const context = contextAt('2017-06-02 08:15')
    const named = { ...context.programme, name: { vi: '<b>&"', en: "<i>'" } }
    const { html } = letter(aMailOf(aRung()), '2017-06-02 08:15', { context: { ...context, programme: named } })
    expect(html).toContain('&lt;b&gt;&amp;&quot;')
    expect(html).not.toMatch(/<b>&"|<i>'/)
  })

  it('exists for every template, with nothing undefined in it', () => {
    for (const template of templates) {
      const mail = aMailOf(aRung())
      const entries = mail.entries.map((entry) => ({ ...entry, template }))
      const { subject, text, html } = letter({ ...mail, entries }, '2017-06-21 08:15')
      expect(`${subject}${text}${html}`).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})

describe('a digest', () => {
  const rung = (subject: string, changes: Parameters<typeof aRung>[0] = {}) =>
    aRung({ to: ['dolisa.director'], ...changes }, { subject })
  const digest = () =>
    letter(
      aMailOf(
        rung('later', { due: at('2017-06-30 23:59:59.999') }),
        rung('today', { act: 'due', due: at('2017-06-21 23:59:59.999') }),
        rung('sooner', { due: at('2017-06-26 23:59:59.999') }),
        rung('late', { act: 'escalate', told: 5 }),
      ),
      '2017-06-21 08:15',
    )

  it('counts in its subject what is how pressing', () => {
    expect(digest().subject).toBe('[Kẻng] 04 việc: 01 thông báo cấp trên, 01 đến hạn hôm nay, 02 nhắc việc')
  })

  it('names the most pressing first and within that the soonest', () => {
    const links = [...digest().text.matchAll(/vn\/deadline\/(\w+)/g)].map(([, id]) => id)
    expect(links).toEqual(['late', 'today', 'sooner', 'later'])
  })

  it('is a table with headers and loads nothing from elsewhere', () => {
    const { html } = digest()
    expect(html.match(/<th scope="col"/g)).toHaveLength(9)
    expect(html).not.toMatch(/<img|<script|<link|src=|url\(/)
    expect(html).toContain('<html lang="vi">')
  })
})

describe('banners', () => {
  it('a rehearsal names the post that the mail was meant for, in the subject too', () => {
    const { subject, text, html } = letter(aMailOf(aRung()), '2017-06-02 08:15', { rehearsal: true })
    expect(subject).toMatch(/^\[Diễn tập\] /)
    for (const form of [text, html]) expect(form).toContain('(health.contact)')
  })

  it('a resend says that it may be one', () => {
    expect(letter(aMailOf(aRung()), '2017-06-02 08:15', { repeated: true }).text).toContain('You may have had this mail before')
  })

  it('a notice from below says whom it could not reach', () => {
    const mail = aMailOf(aRung({ to: ['health.director'] }))
    const entries = mail.entries.map((entry) => ({ ...entry, via: ['health.contact'] }))
    expect(letter({ ...mail, entries }).text).toContain('chưa liên hệ được với: Đầu mối Sở Y tế')
  })
})

describe('the bytes of a mail', () => {
  it('carry both forms and every Vietnamese letter unharmed', async () => {
    const rendered = letter(aMailOf(aRung()))
    const bytes = await compose(rendered, {
      from: 'keng@keng.example.vn',
      to: 'health.contact@tuyenquang.example',
      date: new Date('2017-06-02T01:15:00Z'),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    expect(bytes.toString('latin1')).toMatch(/^[\t\r\n -~]+$/)
    const parsed = await simpleParser(bytes)
    expect(parsed).toMatchObject({ subject: rendered.subject, date: new Date('2017-06-02T01:15:00Z') })
    expect(parsed.text?.trim()).toBe(rendered.text.trim())
    expect(parsed.html).toContain('Đề nghị Quý cơ quan')
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
  })
})
