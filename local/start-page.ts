import { Temporal } from 'temporal-polyfill'
import type { LocalView } from './local-view.ts'

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const styles = `
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #222; background: #fff }
  h1 { font-size: 2rem; margin-bottom: 0 } h2 { font-size: 1.15rem; margin-top: 2rem } .en { color: #595959; font-weight: normal }
  code, pre { background: #f4f1ec; border-radius: 4px; padding: .1rem .3rem } pre { padding: .8rem; overflow-x: auto }
  table { border-collapse: collapse } td, th { text-align: left; padding: .15rem 1rem .15rem 0; border-bottom: 1px solid #e5e0d8 }
  time { font-size: 1.4rem } .bad { color: #a1260d } li { margin: .2rem 0 }`

// The reference programme's zone; the clock itself is kept in UTC.
const zone = 'Asia/Ho_Chi_Minh'

const shownTime = (now: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(now)

const localInstant = (now: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(now))
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })

const heading = (vi: string, en: string): string => `<h2>${vi} <span class="en">· ${en}</span></h2>`

const queueRows = (view: LocalView): string =>
  view
    .queues()
    .filter(({ ready, delayed, inFlight }) => ready + delayed + inFlight > 0)
    .map(({ queue, ready, delayed, inFlight, deadLetters }) => {
      const row = [escapeHtml(queue), ready, delayed, inFlight].map((cell) => `<td>${cell}</td>`).join('')
      return `<tr${deadLetters ? ' class="bad"' : ''}>${row}</tr>`
    })
    .join('')

const queueTable = (view: LocalView): string => {
  const rows = queueRows(view)
  if (rows === '') return '<p>Mọi hàng đợi đều trống. <span class="en">All queues are empty.</span></p>'
  return `<table><tr><th>hàng đợi · queue</th><th>chờ · ready</th><th>hoãn · delayed</th><th>đang xử lý · in flight</th></tr>${rows}</table>`
}

const nextSteps = `<pre># danh mục · categories and areas
curl -s HOST/api/programme
# mã truy cập của một người giữ chức vụ · a token of the person who holds a post
curl -s 'HOST/local/token?post=dolisa.tip-desk'
# tua 14 ngày · two weeks later
curl -s -X POST HOST/local/clock -d '{"advance":"P14D"}'
# thư đã gửi · the mails
curl -s HOST/local/mail</pre>`

/** The page a person sees first: what runs here, what time it is there, where the mails are, what to try. */
export const startPage = (view: LocalView, host: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kẻng</title><style>${styles}</style></head><body>
<h1>Kẻng</h1>
<p>Hệ thống đang chạy trên máy này, không cần tài khoản đám mây. <span class="en">The whole system runs on this machine, without a cloud account.</span></p>
${heading('Đồng hồ', 'The clock')}
<p><time datetime="${localInstant(view.now())}">${shownTime(view.now(), 'vi')}</time><br><span class="en">${shownTime(view.now(), 'en-GB')} (${zone})</span></p>
${heading('Thư', 'Mail')}
<p>${view.mails().length} thư đã gửi. <span class="en">mails sent.</span>
${view.inbox === undefined ? '' : `<a href="${view.inbox}">Mở hộp thư · open the inbox</a> ·`} <a href="/local/mail">JSON</a></p>
${heading('Hàng đợi', 'Queues')}${queueTable(view)}
${heading('Thử ngay', 'Try it')}${nextSteps.replaceAll('HOST', host)}
${heading(`${view.routes.length} đường dẫn, ${view.functions} hàm`, `${view.routes.length} routes, ${view.functions} functions`)}
<ul>${view.routes.map((route) => `<li><code>${escapeHtml(route)}</code></li>`).join('')}</ul>
<p class="en">${view.unknown.length === 0 ? '' : `Not run here: ${escapeHtml(view.unknown.join(', '))}. `}Issuer: <code>${view.issuer}</code> · <a href="/local/clock">/local/clock</a> · <a href="/local/queues">/local/queues</a></p>
</body></html>`
