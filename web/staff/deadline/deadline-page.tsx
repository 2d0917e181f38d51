import type { DeadlineView } from '../api/deadline.ts'
import { useItem } from '../items/item.ts'
import { ItemPage } from '../items/item-page.tsx'
import { textOf } from '../items/texts.ts'
import { useName, useWords } from '../language/language.tsx'
import { deadlineActs } from './deadline-acts.tsx'
import { DeadlineFacts } from './deadline-facts.tsx'
import { FormAsked } from './form-asked.tsx'
import { Parts } from './parts.tsx'
import { PlanWords } from './plan-words.tsx'
import { SubmissionBox } from './submission-box.tsx'

const Opened = ({ id }: { id: string }) => {
  const { deadline } = useWords()
  const nameIn = useName()
  const page = useItem<DeadlineView>('deadline', id)
  const titleOf = (view: DeadlineView): string =>
    (view.dutyWords ? nameIn(view.dutyWords.title) : textOf(view, view.title, 'title')) ?? deadline.title
  return (
    <ItemPage
      kind="deadline"
      page={page}
      acts={deadlineActs}
      title={titleOf}
      before={(view) => (
        <>
          {view.requested && <p class="notice">{deadline.requested}</p>}
          <SubmissionBox view={view} />
          {view.consolidates && <Parts view={view} />}
          <FormAsked view={view} />
        </>
      )}
      facts={(view) => (
        <>
          <DeadlineFacts view={view} />
          <PlanWords view={view} />
        </>
      )}
    />
  )
}

/** A report, plan or task that an agency owes for a period. */
export const DeadlinePage = ({ id }: { id: string }) => <Opened key={id} id={id} />
