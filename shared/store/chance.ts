import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

/** A name for one decision, so that a writer recognises its own write: 96 random bits. */
export const newDecisionId = (): string => randomBytes(12).toString('base64url')

/** Waits a random while, up to 20 ms doubled with each attempt, so that writers of one aggregate do not meet again. */
export const pauseWithJitter = (attempt: number): Promise<void> => setTimeout(randomInt(1, 20 * 2 ** Math.min(attempt, 5)))
