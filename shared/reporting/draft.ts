import type { Context } from '../domain/aggregate.ts'
import { deadline } from '../domain/deadline.ts'
import { isAwaited, mayDraft } from '../domain/deadline-acts.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { notNow } from '../domain/domain-error.ts'
import type { Instant } from '../domain/instant.ts'
import { refuseStrangers } from '../domain/report-figures.ts'
import { formOf } from '../domain/report-form.ts'
import { refusePersonalData } from '../domain/text-screening.ts'
import { refuseStaleRev } from '../store/commit.ts'
import { show } from '../store/show.ts'
import { getText, putText } from '../store/texts.ts'

/** What an agency has filled in so far. */
export interface Draft {
  readonly figures: Readonly<Record<string, number>>
  readonly texts: Readonly<Record<string, string>>
}

/** A draft as it was kept, with the moment and the post of its last change. */
export interface KeptDraft extends Draft {
  readonly savedAt: Instant
  readonly savedBy: string
}

const textId = 'draft'

/** Seconds after which a draft that nobody came back to is gone; 400 days outlast every deadline of a yearly rhythm. */
const keptFor = 400 * 86_400

/** Screens each text of a form; a refusal names its field. */
export const screenAnswers = (texts: Draft['texts']): void => {
  for (const [field, text] of Object.entries(texts)) refusePersonalData(text, `texts.${field}`)
}

/** Keeps a draft in place of the one before. It is no decision: no event tells of it, and the deadline stays as it is. Throws DomainError. */
export const keepDraft = async (
  id: string,
  { figures, texts }: Draft,
  rev: number | undefined,
  context: Context,
): Promise<{ draft: KeptDraft; rev: number }> => {
  const stored = await show(deadline, id, context, 'draft')
  refuseStaleRev(stored, rev)
  if (!isAwaited(stored.state)) throw notNow(stored.state.status, 'draft')
  refuseStrangers(formOf(context.programme, stored.state), { figures, texts: Object.keys(texts) })
  screenAnswers(texts)
  const draft: KeptDraft = { figures, texts, savedAt: context.now, savedBy: context.by }
  await putText('deadline', id, textId, { ...draft }, secondsOf(context.now) + keptFor)
  return { draft, rev: stored.rev }
}

const secondsOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000)

/** Empties a draft, which then expires: to write nothing over it needs no right to delete, which would be one over the whole table. */
export const dropDraft = async (id: string, { now }: Context): Promise<void> => {
  if (await getText('deadline', id, textId)) await putText('deadline', id, textId, {}, secondsOf(now))
}

/** The draft of a deadline for those whose it is; one from before the last submission is over, even where deleting it failed. */
export const draftFor = async (state: DeadlineState, context: Context): Promise<KeptDraft | undefined> => {
  if (!mayDraft(state, context)) return undefined
  const draft = (await getText('deadline', state.id, textId)) as Partial<KeptDraft> | undefined
  const handedIn = 'submission' in state ? state.submission?.at : undefined
  return draft?.savedAt !== undefined && draft.savedAt > (handedIn ?? '') ? (draft as KeptDraft) : undefined
}
