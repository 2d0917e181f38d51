import { useLocation } from 'preact-iso'
import { type Language, useLanguage, useName } from '../language/language.tsx'
import { useActing } from './acting.tsx'
import { useAnnounce } from './announcer.tsx'

const languages: readonly { id: Language; name: string }[] = [
  { id: 'vi', name: 'Tiếng Việt' },
  { id: 'en', name: 'English' },
]

const LanguageChoice = () => {
  const { language, words, speak } = useLanguage()
  return (
    <fieldset class="languages">
      <legend class="unseen">{words.language}</legend>
      {languages.map(({ id, name }) => (
        <button key={id} type="button" lang={id} aria-pressed={id === language} onClick={() => speak(id)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

const PostChoice = () => {
  const { me, own, actAs } = useActing()
  const { words } = useLanguage()
  const nameIn = useName()
  const announce = useAnnounce()
  const { path, query, route } = useLocation()
  if (me.posts.length === 1) return <p class="own-post">{nameIn(own.name)}</p>
  const choose = (post: string): void => {
    actAs(post)
    // The address named another post of the same person.
    if (query.as) route(path, true)
    const chosen = me.posts.find((entry) => entry.post === post)
    if (chosen) announce(words.actingAs(nameIn(chosen.name)))
  }
  return (
    <label class="own-post">
      <span class="unseen">{words.post}</span>
      <select value={own.post} onChange={(event) => choose(event.currentTarget.value)}>
        {me.posts.map(({ post, name }) => (
          <option key={post} value={post}>
            {nameIn(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

const Menu = () => {
  const { words } = useLanguage()
  const { own } = useActing()
  const { path } = useLocation()
  const links = [
    { to: '/staff/work', name: words.pages.work },
    { to: '/staff/overview', name: words.pages.overview },
    ...(own.may.includes('agency.change') ? [{ to: `/staff/agency/${own.agency}`, name: words.pages.agency }] : []),
    ...(own.may.includes('tip-off.log') ? [{ to: '/staff/new-tip-off', name: words.pages.newTipOff }] : []),
    ...(own.may.includes('deadline.open') ? [{ to: '/staff/new-deadline', name: words.newDeadline.title }] : []),
    ...(own.begins.length > 0 ? [{ to: '/staff/new-dossier', name: words.dossier.begin }] : []),
    ...(own.may.includes('report.read') ? [{ to: '/staff/reports', name: words.pages.reports }] : []),
    ...(own.may.includes('calendar.enter') ? [{ to: '/staff/calendar', name: words.pages.calendar }] : []),
  ]
  return (
    <nav aria-label={words.menu}>
      <ul>
        {links.map(({ to, name }) => (
          <li key={to}>
            <a href={to} {...(path === to || path.startsWith(`${to}/`) ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Who acts as what, in which language, and where one can go from everywhere. */
export const Header = () => {
  const { session, me, own } = useActing()
  const { words } = useLanguage()
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="top">
        <p class="mark">
          <a href="/staff/work">{words.name}</a>
        </p>
        <PostChoice />
        <LanguageChoice />
        <button type="button" class="quiet" onClick={() => session.signOut()}>
          {words.signOut}
        </button>
        <Menu />
      </header>
      {me.rehearsalAddress !== undefined && (
        <aside class="rehearsal" aria-label={words.rehearsing}>
          {words.rehearsal(me.rehearsalAddress)}{' '}
          {own.may.includes('programme.go-live') && <a href="/staff/go-live">{words.programme.title}</a>}
        </aside>
      )}
    </>
  )
}
