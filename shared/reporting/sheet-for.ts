import type { Context } from '../domain/aggregate.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { type FormSheet, formSheet, type SheetLanguage } from '../domain/report-sheet.ts'
import { writeFormSheet } from '../sheets/write-form-sheet.ts'
import { getText } from '../store/texts.ts'
import { type Draft, draftFor } from './draft.ts'

/** The title of what was asked for once lies beside the deadline. */
const titleOf = async ({ id, title }: DeadlineState): Promise<string | undefined> => {
  const text = title === undefined ? undefined : await getText('deadline', id, title)
  return typeof text?.title === 'string' ? text.title : undefined
}

const handedIn = async (state: DeadlineState): Promise<Draft> => {
  const submission = 'submission' in state ? state.submission : undefined
  const { id, fields } = submission?.texts ?? { id: '', fields: [] }
  const words = fields.length > 0 ? await getText('deadline', state.id, id) : undefined
  const texts = fields.map((field) => [field, String(words?.[field] ?? '')])
  return { figures: submission?.figures ?? {}, texts: Object.fromEntries(texts) }
}

/** The sheet of a deadline as it is shown, with its words in one language. */
export const sheetOf = async (state: DeadlineState, language: SheetLanguage, { programme }: Context): Promise<FormSheet> =>
  formSheet(state, await titleOf(state), programme, language)

/** The form of a deadline as a workbook with the figures of the draft, for those whose it is, else with those that were handed in. */
export const sheetFor = async (
  state: DeadlineState,
  language: SheetLanguage,
  context: Context,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const filled = (await draftFor(state, context)) ?? (await handedIn(state))
  const sheet = await sheetOf(state, language, context)
  return { name: `${state.code}.xlsx`, bytes: await writeFormSheet(sheet, filled) }
}
