import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { agencyById } from '../../../shared/domain/programme-lookup.ts'
import { say, type View } from '../view.ts'
import { ExitLink } from './exit-link.tsx'
import { LanguageSwitch } from './language-switch.tsx'

interface DocumentProps {
  readonly view: View
  /** Neutral, since it stands in tabs and histories. */
  readonly title: string
  /** The part of the address after the language. */
  readonly page: string
  /** Whether the page answers a form, so that switching the language must send what is in it. */
  readonly posted?: boolean
  /** Whether something has to be mended. */
  readonly wrong?: boolean
  readonly children: ComponentChildren
}

const informing = ['follow-up', 'how', 'help', 'privacy', 'complaint'] as const

const Footer = ({ view, page }: { view: View; page: string }) => {
  const { language, words, programme } = view
  const operator = agencyById(programme, programme.lead)
  const hasComplaints = programme.categories.some(({ about }) => about === 'inspection')
  const links = informing.filter((entry) => entry !== 'complaint' || hasComplaints)
  return (
    <footer>
      <nav aria-label={words.otherPages}>
        <ul>
          {links.map((entry) => (
            <li key={entry}>
              <a href={`/${language}/${entry}`} aria-current={entry === page ? 'page' : undefined}>
                {words.pages[entry]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {say(view, programme.name)}
        {operator && <br />}
        {operator && words.by(say(view, operator.name))}
      </p>
    </footer>
  )
}

const Document = ({ view, title, page, posted = false, wrong = false, children }: DocumentProps) => {
  const { language, words, assets } = view
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${wrong ? words.wrong : ''}${title} – ${words.name}`}</title>
        <link rel="icon" href={assets.icon} />
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.js} />
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          <a class="name" href={`/${language}`}>
            {words.name}
          </a>
          <LanguageSwitch view={view} page={page} posted={posted} />
          <ExitLink view={view} />
        </header>
        <main id="main">{children}</main>
        <Footer view={view} page={page} />
      </body>
    </html>
  )
}

/** The whole HTML of a page. */
export const documentOf = (props: DocumentProps): string => `<!doctype html>${renderToString(<Document {...props} />)}`
