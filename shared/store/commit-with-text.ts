import { randomUUID } from 'node:crypto'
import type { Aggregate, AnyState, Context } from '../domain/aggregate.ts'
import { refuseUnlessAllowed } from '../domain/authorisation.ts'
import { DomainError, notThere } from '../domain/domain-error.ts'
import { refusePersonalData } from '../domain/text-screening.ts'
import { commit, load, refuseStaleRev, VersionConflict } from './commit.ts'
import type { Stored } from './state-item.ts'
import { putText } from './texts.ts'

const orphanSeconds = 30 * 86_400

/** Whether it is certain that a commit has written nothing; after any other failure the state may well refer to the text. */
const isRefusal = (error: unknown): boolean => error instanceof DomainError || error instanceof VersionConflict

/** Lets a text go that no state refers to, because somebody else was faster: it expires in a month. */
const letGo = async <S extends AnyState, C extends { readonly type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  id: string,
  textId: string,
  words: Readonly<Record<string, unknown>>,
  { now }: Context,
): Promise<void> => {
  const stored = await load(aggregate, id)
  if (JSON.stringify(stored?.state ?? {}).includes(textId)) return
  await putText(aggregate.kind, id, textId, words, Math.floor(Date.parse(now) / 1000) + orphanSeconds)
}

/**
 * Commits a command that comes with words. The words are screened (those inside others by the caller), and the command is tried against the present state, before anything
 * is written; then they are put as a text of their own, and the command only names it. A text whose act is refused after all expires. Throws what
 * `commit` throws.
 */
export const commitWithText = async <
  S extends AnyState,
  const C extends { readonly type: string },
  F extends { type: string; data: object },
>(
  aggregate: Aggregate<S, C, F>,
  id: string,
  words: Readonly<Record<string, unknown>>,
  context: Context,
  rev: number | undefined,
  command: (textId: string) => C,
): Promise<Stored<S>> => {
  for (const [field, text] of Object.entries(words)) if (typeof text === 'string') refusePersonalData(text, field)
  const textId = `words-${randomUUID()}`
  const stored = await load(aggregate, id)
  if (!stored) throw notThere(aggregate.kind)
  const trial = command(textId)
  refuseUnlessAllowed(aggregate.kind, trial.type, context.by, aggregate.parties(stored.state, context))
  refuseStaleRev(stored, rev)
  aggregate.decide(stored.state, trial, context)
  await putText(aggregate.kind, id, textId, words)
  return commit(aggregate, id, trial, context, { rev }).catch(async (error) => {
    if (isRefusal(error)) await letGo(aggregate, id, textId, words, context).catch(() => undefined)
    throw error
  })
}
