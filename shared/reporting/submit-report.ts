import type { Context } from '../domain/aggregate.ts'
import { deadline } from '../domain/deadline.ts'
import type { SubmitDeadline } from '../domain/deadline-command.ts'
import type { DeadlineState } from '../domain/deadline-state.ts'
import { refusePersonalData } from '../domain/text-screening.ts'
import { commit } from '../store/commit.ts'
import { commitWithText } from '../store/commit-with-text.ts'
import type { Stored } from '../store/state-item.ts'
import type { Draft } from './draft.ts'
import { dropDraft, screenAnswers } from './draft.ts'

interface HandedIn extends Omit<SubmitDeadline, 'type' | 'texts' | 'note'> {
  readonly texts?: Draft['texts'] | undefined
  readonly note?: string | undefined
}

/**
 * Hands in the answers to a form. What is written lies in one text beside the deadline, under the names of its fields and `note`; the
 * command and its event only name it. The draft goes once the submission stands. Throws what `commit` throws.
 */
export const submitReport = async (
  id: string,
  { texts = {}, note, ...sent }: HandedIn,
  rev: number,
  context: Context,
): Promise<Stored<DeadlineState>> => {
  refusePersonalData(sent.documentNo ?? '', 'documentNo')
  screenAnswers(texts)
  const fields = Object.keys(texts)
  const command = (text: string): SubmitDeadline => ({
    type: 'submit',
    ...sent,
    ...(fields.length > 0 ? { texts: { id: text, fields } } : {}),
    ...(note === undefined ? {} : { note: text }),
  })
  const isWordless = fields.length === 0 && note === undefined
  const stored = isWordless
    ? await commit(deadline, id, command(''), context, { rev })
    : await commitWithText(deadline, id, { ...texts, note }, context, rev, command)
  // A draft from before the submission is shown to nobody and expires by itself, so its stay must not make the submission look failed.
  await dropDraft(id, context).catch(() => undefined)
  return stored
}
