import type { Context } from '../domain/aggregate.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { formView } from '../domain/report-form.ts'
import { draftFor } from './draft.ts'

/** The form of a deadline, without whose words nobody could read what was handed in, and the draft for those whose it is. */
export const formFor = async (state: DeadlineState, context: Context): Promise<object> => ({
  form: formView(context.programme, state),
  draft: await draftFor(state, context),
})
