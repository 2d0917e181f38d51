import { timingSafeEqual } from 'node:crypto'
import { type FeedAddress, feedFile, readFeedFile } from '../domain/feed-address.ts'
import { mac, receiptKeys } from './kms.ts'

type Unsigned = Omit<FeedAddress, 'signature'>

const signatureOf = ({ post, feed }: Unsigned, key?: string): Promise<Buffer> => mac(`calendar-feed:${post}~${feed}`, key)

/** The last part of the address of a calendar, signed under the receipt key. */
export const signFeed = async (unsigned: Unsigned): Promise<string> =>
  feedFile({ ...unsigned, signature: (await signatureOf(unsigned)).toString('base64url') })

/** What a calendar address says, where the signature is ours under the present receipt key or one before; undefined for every other. */
export const openFeed = async (file: string): Promise<Unsigned | undefined> => {
  const address = readFeedFile(file)
  if (!address) return undefined
  const { signature, ...unsigned } = address
  const given = Buffer.from(signature, 'base64url')
  const own = await Promise.all(receiptKeys().map((key) => signatureOf(unsigned, key)))
  return own.filter((bytes) => timingSafeEqual(bytes, given)).length > 0 ? unsigned : undefined
}
