import { createHash } from 'node:crypto'
import type { Context } from '../domain/aggregate.ts'
import { TooMany } from '../domain/domain-error.ts'
import { beginsWithZeros, isProof, textToWorkOn } from '../domain/proof-of-work.ts'
import { tipOff } from '../domain/tip-off.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { takeOf } from '../store/allowances.ts'
import { load } from '../store/commit.ts'

interface Brought {
  readonly nonce: string
  readonly work?: string | undefined
}

const isWorkedFor = ({ nonce, work = '' }: Brought, bits: number): boolean =>
  isProof(work) && beginsWithZeros(createHash('sha256').update(textToWorkOn(nonce, work)).digest().readUInt32BE(0), bits)

/**
 * Lets a tip-off from the public in: with a proof of work at once, and without one while the allowance of its route lasts, so that a flood
 * of one kind leaves the way open for the others. One that is there already passes, since it is only shown again. Throws TooMany.
 */
export const admit = async (brought: Brought, { id, route }: TipOffState, { programme, now }: Context): Promise<void> => {
  const { workBits, withoutWork } = programme.intake
  if (isWorkedFor(brought, workBits) || (await load(tipOff, id))) return
  const again = await takeOf(`tip-offs-${route}`, withoutWork, now)
  if (again === undefined) return
  throw new TooMany(
    again,
    `Too many tip-offs come at the moment. Send the same again after ${again}, or with a proof of work: in «work» a number for which the SHA-256 of «nonce.work» begins with ${workBits} zero bits.`,
  )
}
