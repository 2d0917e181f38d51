import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Found, findByCode } from '../api/find.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { kindName, stateName } from '../work/state-name.ts'
import { addressOf } from '../work/work-list.tsx'
import { FindForm } from './find-form.tsx'
import { typedAs } from './typed.ts'

const addressAs = ({ post, ...item }: Found): string => `${addressOf(item)}?as=${post}`

const Several = ({ items }: { items: readonly Found[] }) => {
  const words = useWords()
  return (
    <ol class="lines">
      {items.map((item) => (
        <li key={`${item.kind}#${item.id}`} class="line">
          <a href={addressAs(item)}>
            <span class="code">{item.code}</span> <span class="title">{kindName(words, item.kind)}</span>
          </a>
          <span class="soft">{stateName(words, item.kind, item.status)}</span>
        </li>
      ))}
    </ol>
  )
}

/** What a code leads to: the one item at once, several as a list, and none in words. */
const Result = ({ code }: { code: string }) => {
  const { search } = useWords()
  const { me, own, clientAs } = useActing()
  const { route } = useLocation()
  const announce = useAnnounce()
  const posts = [own, ...me.posts.filter(({ post }) => post !== own.post)]
  const { value: items, refusal, reload } = useLoaded(() => findByCode(posts, clientAs, code), [code])
  const [only, another] = items ?? []
  const said = only ? search.several(code) : search.none(code)
  useEffect(() => {
    if (only && !another) route(addressAs(only), true)
    else if (items) announce(said)
  }, [items])
  if (refusal) return <Failure refusal={refusal} reload={reload} />
  if (!items || (only && !another)) return <Loading />
  return (
    <>
      <p class="notice">{said}</p>
      {another && <Several items={items} />}
    </>
  )
}

/** Finds by the code in the address, which can be passed on; anything else that stands there is not sent and is taken out of it. */
export const FindPage = () => {
  const { search } = useWords()
  const { query, route } = useLocation()
  const typed = query.code === undefined ? undefined : typedAs(query.code)
  const [wrong, setWrong] = useState<'receipt' | 'neither'>()
  useEffect(() => {
    if (!typed) return
    setWrong(typed.as === 'code' ? undefined : typed.as)
    if (typed.as !== 'code') route('/staff/find', true)
  }, [query.code])
  const code = typed?.as === 'code' ? typed.code : undefined
  return (
    <Page title={search.title}>
      {code && <Result key={code} code={code} />}
      <FindForm key={code ?? wrong} value={code ?? ''} wrong={wrong} />
    </Page>
  )
}
