import { documentOf } from '../shell/document.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import type { View } from '../view.ts'

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

/** Telephone numbers first, then what this is and is not. */
export const homePage = (view: View): string => {
  const { words, language } = view
  const { home } = words.page
  return documentOf({
    view,
    title: words.pages.home,
    page: '',
    children: (
      <>
        <Hotlines view={view} note />
        <h1>{home.head}</h1>
        <p class="lead">{home.lead}</p>
        <p class="buttons">
          <a class="main" href={`/${language}/form`}>
            {home.begin}
          </a>{' '}
          <span class="hint">{home.beginNote}</span>
        </p>
        <p>
          <a href={`/${language}/follow-up`}>{home.have}</a>
        </p>
        <h2>{home.is}</h2>
        <List items={home.isList} />
        <h2>{home.isNot}</h2>
        <List items={home.isNotList} />
        <p>{home.false}</p>
      </>
    ),
  })
}
