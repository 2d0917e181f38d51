import type { ComponentChildren } from 'preact'
import type { History } from '../api/history.ts'
import type { ItemView } from '../api/item.ts'
import { useName, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { stateName } from '../work/state-name.ts'
import type { Act } from './act.ts'
import { ActsSection } from './acts-section.tsx'
import { EscalationQuestion } from './escalation-question.tsx'
import { EventLines, HistorySection } from './history.tsx'
import type { ItemKind, ItemOnPage } from './item.ts'
import { LadderSection } from './ladder.tsx'

interface ItemPageProps<V extends ItemView> {
  readonly kind: ItemKind
  readonly title: (view: V) => string
  readonly page: ItemOnPage<V>
  readonly acts: readonly Act<V>[]
  readonly facts: (view: V, history: History) => ComponentChildren
  /** How it stands, where its status does not say it. */
  readonly state?: (view: V) => string
  /** Stands above the acts: what one must see before acting. */
  readonly before?: (view: V) => ComponentChildren
  /** Stands below them. */
  readonly after?: (view: V) => ComponentChildren
}

const News = <V extends ItemView>({ page, stands }: Pick<ItemPageProps<V>, 'page'> & { stands: string }) => {
  const words = useWords()
  const { news, value } = page
  if (!news || !value) return null
  return (
    <div class="notice warn" role="alert">
      <h2>{words.forms.changed}</h2>
      <p>
        {words.forms.changedText} <strong>{stands}</strong>.
      </p>
      <EventLines events={news} history={{ ...value.history, names: { ...value.view.names, ...value.history.names } }} />
    </div>
  )
}

/** An item: what it is, what to do with it now, what happened to it and who was told. */
export const ItemPage = <V extends ItemView>({ kind, title, page, acts, facts, state, before, after }: ItemPageProps<V>) => {
  const words = useWords()
  const nameIn = useName()
  const { own } = useActing()
  const { value, refusal, reload } = page
  if (!value)
    return refusal ? (
      <Page title={words.item.notOpened}>
        <Failure refusal={refusal} reload={reload} />
      </Page>
    ) : (
      <Loading />
    )
  const { view } = value
  const names = { ...view.names, ...value.history.names }
  const history = { ...value.history, names }
  const stands = state?.(view) ?? stateName(words, kind, view.status)
  return (
    <Page
      title={title(view)}
      lead={
        <p class="lead">
          <span class="code">{view.code}</span> · {stands} <span class="soft">· {nameIn(own.name)}</span>
        </p>
      }
    >
      {refusal && <Failure refusal={refusal} reload={reload} />}
      <News page={page} stands={stands} />
      <div class="columns">
        <div>
          <EscalationQuestion kind={kind} view={view} page={page} />
          {before?.(view)}
          <ActsSection kind={kind} view={view} acts={acts} page={page} />
          {after?.(view)}
        </div>
        <div>
          <section aria-labelledby="facts">
            <h2 id="facts">{words.item.facts}</h2>
            {facts(view, history)}
          </section>
          {view.ladder && <LadderSection ladder={view.ladder} events={history.events} names={names} />}
          <HistorySection events={history.events} history={history} />
        </div>
      </div>
    </Page>
  )
}
