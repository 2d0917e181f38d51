import { createHash } from 'node:crypto'
import type { Demonstrator } from './people.ts'

/** Where the issuer sends somebody who has to say who he is. */
export const interactionPath = (uid: string): string => `/interaction/${uid}`

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

const styles = `
  :root { color-scheme: light dark; --line: light-dark(#ccc8c0, #4a4a4a); --soft: light-dark(#f6f3ee, #222) }
  body { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: light-dark(#1a1a1a, #eee); background: light-dark(#fff, #161616) }
  h1 { font-size: 1.6rem } h2 { font-size: 1rem; margin: 1.2rem 0 .2rem }
  .local { border-left: .4rem solid; padding: .2rem .8rem; background: var(--soft) }
  input { font: inherit; padding: .5rem; width: 100%; box-sizing: border-box; border: 1px solid currentColor; border-radius: 4px; background: transparent; color: inherit }
  button { font: inherit; text-align: left; width: 100%; padding: .45rem .7rem; margin: .15rem 0; border: 1px solid var(--line); border-radius: 4px; background: var(--soft); color: inherit; cursor: pointer }
  button:hover { border-color: currentColor } :focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px }
  small { opacity: .8 } [hidden] { display: none }`

const filter = `
  const field = document.querySelector('#filter')
  const plain = (text) => text.normalize('NFD').replace(/\\p{Mn}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  const groups = [...document.querySelectorAll('section')]
  for (const button of document.querySelectorAll('section button')) button.words = plain(button.dataset.words)
  field.addEventListener('input', () => {
    const wanted = plain(field.value).split(/\\s+/).filter(Boolean)
    for (const group of groups) {
      const buttons = [...group.querySelectorAll('button')]
      for (const button of buttons) button.hidden = !wanted.every((word) => button.words.includes(word))
      group.hidden = buttons.every((button) => button.hidden)
    }
  })`

const signOut = 'document.forms[0].submit()'

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** Lets the pages' own scripts run and nothing else be loaded. */
export const signInPolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashOf(filter)}; base-uri 'none'; frame-ancestors 'none'`

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${styles}</style></head>
<body><main>${body}</main></body></html>`

const buttonFor = ({ subject, post, role, agency }: Demonstrator): string => {
  const words = escapeHtml(`${role} ${agency} ${post}`)
  return `<button name="subject" value="${escapeHtml(subject)}" data-words="${words}">${escapeHtml(role)} <small>· ${escapeHtml(post)}</small></button>`
}

const sectionFor = (name: string, people: readonly Demonstrator[]): string =>
  `<section><h2>${escapeHtml(name)}</h2>${people.map(buttonFor).join('')}</section>`

const sections = (people: readonly Demonstrator[]): string =>
  [...Map.groupBy(people, ({ agency }) => agency)].map(([agency, group]) => sectionFor(agency, group)).join('')

/** Offers the programme's people; whoever runs the system on his machine may be any of them. */
export const signInPage = (uid: string, people: readonly Demonstrator[]): string =>
  page(
    'Đăng nhập',
    `<h1>Đăng nhập <small lang="en">· Sign in</small></h1>
<p class="local">Trang này chỉ có trên máy này, để thử hệ thống: chọn người mà bạn muốn đóng vai, không cần mật khẩu. Khi vận hành, hệ thống đăng nhập của cơ quan thay cho trang này. <span lang="en">This page exists on this machine only.</span></p>
<p><label for="filter">Lọc theo chức vụ hoặc cơ quan <span lang="en">· Filter</span></label><input id="filter" type="search" autocomplete="off" autofocus></p>
<form method="post" action="${interactionPath(uid)}">${sections(people.filter(({ isMain }) => isMain))}${sections(people.filter(({ isMain }) => !isMain))}</form>
<form method="post" action="${interactionPath(uid)}"><h2>Người khác <span lang="en">· Somebody else</span></h2><p><label for="other">Mã người dùng (sub) đã được cơ quan ghi nhận</label><input id="other" name="subject" required maxlength="255"></p><button>Đăng nhập</button></form>
<script>${filter}</script>`,
  )

/** Ends the session at the issuer without asking again: the console has asked. */
export const signOutPage = (form: string): string =>
  page(
    'Đăng xuất',
    `<h1>Đăng xuất</h1>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button>
<script>document.getElementById('op.logoutForm').insertAdjacentHTML('beforeend', '<input type="hidden" name="logout" value="yes">');${signOut}</script>`,
  )
