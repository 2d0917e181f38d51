import { isDeepStrictEqual } from 'node:util'
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Recorded } from '../../events/define-event.ts'
import type { Kind } from '../../events/kind.ts'
import type { Aggregate, AnyState, Context, Decision, IndexEntry, Wake } from '../domain/aggregate.ts'
import { refuseUnlessAllowed, refuseUnlessBeginning } from '../domain/authorisation.ts'
import { DomainError } from '../domain/domain-error.ts'
import type { Instant } from '../domain/instant.ts'
import { nextSlotTime } from '../domain/mail-slot.ts'
import { leadsToMail } from '../domain/notices.ts'
import { newDecisionId, pauseWithJitter } from './chance.ts'
import { client, tableName } from './client.ts'
import { partition, stateKey } from './keys.ts'
import type { Stored } from './state-item.ts'
import { fromItem, toItem } from './state-item.ts'

const attempts = 8

/** Somebody else kept writing the same aggregate; the caller answers 409 or lets the queue deliver again. */
export class VersionConflict extends Error {
  constructor(kind: Kind, id: string) {
    super(`${kind} ${id} changed under every one of ${attempts} attempts`)
    this.name = 'VersionConflict'
  }
}

/** Reads the present state of an aggregate, strongly consistent; undefined when there is none. */
export const load = async <S extends AnyState, C extends { type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  id: string,
): Promise<Stored<S> | undefined> => {
  const key = { pk: { S: partition(aggregate.kind, id) }, sk: { S: stateKey } }
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName(), Key: key, ConsistentRead: true }))
  return Item && fromItem(Item, aggregate.parse)
}

/** How a command is committed: `rev` is what the person saw when deciding. */
export interface CommitOptions {
  readonly rev?: number | undefined
}

/** Only what people do raises `rev`, so that a rung in the background never turns somebody's form into a conflict. */
const isPerson = (by: Context['by']): boolean => by.includes('.')

/**
 * Loads, checks what a person may do, decides and writes in one conditional put: state, outbox and alarm are the same write. When another writer was faster it
 * loads and decides again. A decision that changes nothing writes nothing, so a repeated command has no effect.
 * Throws DomainError for what the rules refuse and VersionConflict when the aggregate never stood still.
 */
export const commit = async <S extends AnyState, C extends { type: string }, F extends { type: string; data: object }>(
  aggregate: Aggregate<S, C, F>,
  id: string,
  command: C | Wake,
  context: Context,
  options: CommitOptions = {},
): Promise<Stored<S>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await load(aggregate, id)
    if (isPerson(context.by)) refuseStranger(aggregate, before, command, context)
    refuseStaleRev(before, options.rev)
    const decision = aggregate.decide(before?.state, command, context)
    const next = stored(aggregate, before, decision, context)
    if (next === before) return before
    if (await put(aggregate, next, context.now, before?.seq)) return next
    await pauseWithJitter(attempt)
  }
  throw new VersionConflict(aggregate.kind, id)
}

const refuseStranger = <S extends AnyState, C extends { type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  before: Stored<S> | undefined,
  command: C | Wake,
  context: Context,
): void => {
  const refuse = before ? refuseUnlessAllowed : refuseUnlessBeginning
  refuse(aggregate.kind, command.type, context.by, aggregate.parties(before?.state, context))
}

/** Refuses what a person decided on an older version than the one that is there. */
export const refuseStaleRev = (before: Stored<AnyState> | undefined, rev: number | undefined): void => {
  if (rev === undefined || before === undefined || before.rev === rev) return
  throw new DomainError(
    'conflict',
    'changed-meanwhile',
    'Somebody acted on this item after you opened it. Reload it, look at the history and decide again.',
  )
}

const stored = <S extends AnyState, C extends { type: string }, F extends { type: string; data: object }>(
  aggregate: Aggregate<S, C, F>,
  before: Stored<S> | undefined,
  decision: Decision<S, F>,
  context: Context,
): Stored<S> => {
  const due = aggregate.dueAt(decision.state, context)
  const nothingHappened = before !== undefined && decision.facts.length === 0 && isDeepStrictEqual(before.state, decision.state)
  if (nothingHappened && before.due === due) return before
  refuseAsleep(aggregate.kind, aggregate.index(decision.state), due)
  const seq = (before?.seq ?? 0) + 1
  const { id, code } = decision.state
  const events = decision.facts.map(
    (fact, n): Recorded => ({
      id: `${partition(aggregate.kind, id)}#${seq}-${n}`,
      kind: aggregate.kind,
      subject: id,
      code,
      seq,
      at: context.now,
      by: context.by,
      ...(leadsToMail(fact.type) ? { tellAt: nextSlotTime(context.now, context) } : {}),
      ...fact,
    }),
  )
  return {
    seq,
    rev: (before?.rev ?? 0) + (isPerson(context.by) ? 1 : 0),
    decision: newDecisionId(),
    state: decision.state,
    events,
    due,
  }
}

/** Work that somebody must do never lies there without an alarm: such a state is a fault of the rules and is not written. */
const refuseAsleep = (kind: Kind, { owner }: IndexEntry, due: Instant | undefined): void => {
  if (owner !== undefined && due === undefined) throw new Error(`A ${kind} that ${owner} must act on has no alarm`)
}

/** True when our write is in the table, also when its first answer was lost and the retry met our own item. */
const put = async <S extends AnyState, C extends { type: string }, F>(
  aggregate: Aggregate<S, C, F>,
  next: Stored<S>,
  changed: Instant,
  seqBefore: number | undefined,
): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem(aggregate.kind, next, { ...aggregate.index(next.state), changed }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        ...(seqBefore === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'seq = :before', ExpressionAttributeValues: { ':before': { N: String(seqBefore) } } }),
      }),
    )
    return true
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return error.Item !== undefined && unmarshall(error.Item).decision === next.decision
  }
}
