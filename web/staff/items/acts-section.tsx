import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ItemView } from '../api/item.ts'
import { ActForm } from '../forms/act-form.tsx'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import type { Act } from './act.ts'
import { type ItemKind, type ItemOnPage, sendAct } from './item.ts'

interface ActsProps<V extends ItemView> {
  readonly kind: ItemKind
  readonly view: V
  readonly acts: readonly Act<V>[]
  readonly page: ItemOnPage<V>
}

/** The act that the address names, or else the first that the post may do: what waits is open when one comes from a mail. */
const chosenOf = <V extends ItemView>(acts: readonly Act<V>[], asked: string | undefined): Act<V> | undefined =>
  acts.find(({ id }) => id === asked) ?? acts[0]

const OpenAct = <V extends ItemView>({ kind, view, act, page, isAsked }: ActsProps<V> & { act: Act<V>; isAsked: boolean }) => {
  const words = useWords()
  const { client } = useActing()
  const announce = useAnnounce()
  const { path, route } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const [times, setTimes] = useState(0)
  const said = act.words(words)
  useEffect(() => {
    // After the page's own heading, which takes the focus when the page is opened.
    if (isAsked) queueMicrotask(() => heading.current?.focus())
  }, [act.id, isAsked])
  const send = async (values: FormData): Promise<void> => {
    await sendAct(client, kind, view.id, act.verb ?? act.id, { rev: view.rev, ...act.body(values, view) })
    page.forgetNews()
    announce(said.done)
    if (isAsked) route(path, true)
    await page.reload()
    setTimes((before) => before + 1)
  }
  return (
    <section aria-labelledby="act" class="act-box">
      <h2 id="act" tabIndex={-1} ref={heading}>
        {said.title}
      </h2>
      {said.intro && <p>{said.intro}</p>}
      <ActForm
        key={times}
        id={act.id}
        submit={said.submit}
        grave={(values) => act.grave?.(values, words, view)}
        send={send}
        onConflict={page.onConflict}
        {...(isAsked ? { onCancel: () => route(path, true) } : {})}
      >
        {act.Fields && <act.Fields view={view} />}
      </ActForm>
    </section>
  )
}

/** What the acting post may do now: one form open, the others a link away. An act on a part of an item (`?of=`) is a form for each part. */
export const ActsSection = <V extends ItemView>(props: ActsProps<V>) => {
  const words = useWords()
  const { query, path } = useLocation()
  const possible = props.acts.filter(({ id }) => props.view.mayDo.includes(id))
  const chosen = chosenOf(possible, query.act)
  if (!chosen) return <p class="soft">{words.item.nothingToDo}</p>
  const others = possible.filter((act) => act !== chosen)
  return (
    <>
      <OpenAct key={`${chosen.id} ${query.of ?? ''}`} {...props} act={chosen} isAsked={query.act === chosen.id} />
      {others.length > 0 && (
        <nav aria-label={words.item.otherActs}>
          <ul class="choices other-acts">
            {others.map((act) => (
              <li key={act.id}>
                <a href={`${path}?act=${act.id}`}>{act.words(words).title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
