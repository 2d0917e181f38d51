import type { Place } from '../domain/place.ts'
import { placeKey } from '../domain/place.ts'
import { formatReceipt, parseReceipt } from '../domain/receipt.ts'
import { mac, receiptKeys } from '../sealing/kms.ts'

const idBytes = 20

const toId = (bytes: Buffer): string => bytes.subarray(0, idBytes).toString('hex')

/** The id of the tip-off that a receipt belongs to. */
const tipOffId = async (receipt: string, key?: string): Promise<string> => toId(await mac(`tip-off:${receipt}`, key))

/**
 * The receipt of a nonce and the id of its tip-off: the same nonce gives the same both, so a form that is sent twice is one tip-off.
 * Neither nonce nor receipt is stored anywhere.
 */
export const issueReceipt = async (nonce: string): Promise<{ receipt: string; id: string }> => {
  const receipt = formatReceipt(await mac(`receipt:${nonce}`))
  return { receipt, id: await tipOffId(receipt) }
}

/** The ids that a receipt as written may stand for: one for each receipt key, the present one first. Throws when it is mistyped. */
export const idsOfReceipt = (written: string): Promise<string[]> => {
  const receipt = parseReceipt(written)
  return Promise.all(receiptKeys().map((key) => tipOffId(receipt, key)))
}

/** The id of premises: a keyed hash of type, area and address, so that the place cannot be read from it. */
export const premisesIdOf = async (place: Place): Promise<string> => toId(await mac(`premises:${placeKey(place)}`))
