import * as z from 'zod/mini'
import { notThere } from '../domain/domain-error.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { unwrapContentKey } from '../sealing/kms.ts'
import { sealed, unseal } from '../sealing/seal.ts'
import { getText } from '../store/texts.ts'
import { textIds } from './take-in.ts'

const openOne = async (id: string, textId: string): Promise<object | undefined> => {
  const text = await getText('tip-off', id, textId)
  if (!text) return undefined
  const blob = z.parse(sealed, text)
  const contentKey = await unwrapContentKey(blob.key, Buffer.from(blob.wrapped, 'base64'))
  return JSON.parse(unseal(blob, id, contentKey))
}

/** The account and the reporter's messages in clear; call it only after the opening is on record. Throws not-found when they are purged. */
export const openSeals = async (state: TipOffState): Promise<object> => {
  const account = await openOne(state.id, textIds.account)
  if (!account) throw notThere('text')
  const messages = state.messages.filter((message) => message.from === 'reporter')
  return {
    ...account,
    messages: await Promise.all(messages.map(async ({ id, on }) => ({ on, ...(await openOne(state.id, id)) }))),
  }
}
