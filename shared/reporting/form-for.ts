import type { Context } from '../domain/aggregate.ts'
import { mayAct } from '../domain/authorisation.ts'
import { deadline } from '../domain/deadline.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { formView } from '../domain/report-form.ts'
import { draftFor, mayDraft } from './draft.ts'

/** The form of a deadline for those who may hand it in, and the draft for those whose it is; nothing for everybody else. */
export const formFor = async (state: DeadlineState, context: Context): Promise<object> => {
  if (!mayAct('deadline', 'submit', context.by, deadline.parties(state, context))) return {}
  return {
    form: formView(context.programme, state),
    mayDraft: mayDraft(state, context),
    draft: await draftFor(state, context),
  }
}
