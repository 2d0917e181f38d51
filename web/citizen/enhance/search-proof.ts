import { beginsWithZeros, textToWorkOn } from '../../../shared/domain/proof-of-work.ts'
import { firstWord } from './first-word.ts'

/** What a proof is wanted for. */
export interface Task {
  readonly nonce: string
  readonly bits: number
}

/** Somewhere in the numbers of 15 digits, so that the next page does not go over the same ones again. */
const somewhere = (): number => Math.floor(Math.random() * 1e15)

/** Searches until it has found a number that proves the work; it takes seconds on an old phone, so it runs beside the page. */
export const searchProof = ({ nonce, bits }: Task): string => {
  for (let number = somewhere(); ; number += 1)
    if (beginsWithZeros(firstWord(textToWorkOn(nonce, String(number))), bits)) return String(number)
}
