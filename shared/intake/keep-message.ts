import { createHash, randomUUID } from 'node:crypto'
import type { Context } from '../domain/aggregate.ts'
import { DomainError } from '../domain/domain-error.ts'
import { refusePersonalData } from '../domain/text-screening.ts'
import { tipOff } from '../domain/tip-off.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { sealingKeyId, sealingPublicKey } from '../sealing/kms.ts'
import { seal } from '../sealing/seal.ts'
import { commit } from '../store/commit.ts'
import { putTextOnce } from '../store/texts.ts'

/** A tip-off takes so many messages at most, so that a receipt cannot be used to fill the store. */
const mostMessages = 20

/** The id of a message: its own each time, or the same for the same nonce, which is kept nowhere. */
const messageOf = ({ id }: TipOffState, nonce: string = randomUUID()): string =>
  `message-${createHash('sha256').update(`${id} ${nonce}`).digest('hex').slice(0, 32)}`

/**
 * Seals what a reporter adds and tells the desk that there is something; the same nonce again adds nothing. Throws `conflict` when the
 * tip-off is closed or full.
 */
export const keepMessage = async (state: TipOffState, text: string, context: Context, nonce?: string): Promise<TipOffState> => {
  refusePersonalData(text, 'text')
  const message = messageOf(state, nonce)
  if (state.messages.some(({ id }) => id === message)) return state
  if (state.messages.length >= mostMessages)
    throw new DomainError('conflict', 'too-many-messages', `A tip-off takes at most ${mostMessages} messages.`)
  const command = { type: 'leave-message', message } as const
  tipOff.decide(state, command, context)
  const blob = seal(JSON.stringify({ text }), state.id, await sealingPublicKey(), sealingKeyId())
  await putTextOnce('tip-off', state.id, message, blob)
  return (await commit(tipOff, state.id, command, context)).state
}
