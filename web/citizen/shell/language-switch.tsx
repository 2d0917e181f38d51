import type { Language } from '../../../shared/contracts/pages.ts'
import type { View } from '../view.ts'

const others: Record<Language, { to: Language; name: string }> = {
  vi: { to: 'en', name: 'English' },
  en: { to: 'vi', name: 'Tiếng Việt' },
}

/** The form whose fields go along when the language is switched on a page that answers a form. */
export const mainForm = 'f'

/**
 * Shows the same page in the other language: by a link, or where the page answers a form by a button of that form, so that nothing written
 * is lost.
 */
export const LanguageSwitch = ({ view, page, posted }: { view: View; page: string; posted: boolean }) => {
  const { to, name } = others[view.language]
  const address = `/${to}${page === '' ? '' : `/${page}`}`
  if (!posted)
    return (
      <a class="language" href={address} lang={to} hreflang={to}>
        {name}
      </a>
    )
  return (
    <>
      {/* The first button of a form is the one that the Enter key presses. */}
      <button type="submit" class="default" form={mainForm} name="go" value="next" tabIndex={-1} aria-hidden="true">
        {view.words.next}
      </button>
      <button type="submit" class="language" form={mainForm} name="go" value="stay" formAction={address} lang={to}>
        {name}
      </button>
    </>
  )
}
