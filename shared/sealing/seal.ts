import { constants, createCipheriv, createDecipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'

/** A sealed text: AES-256-GCM, its content key wrapped by RSA-OAEP-SHA-256, the id of the wrapping key beside it. All parts base64. */
export const sealed = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  wrapped: z.string(),
  iv: z.string(),
  tag: z.string(),
  data: z.string(),
})

export type Sealed = z.infer<typeof sealed>

const algorithm = 'aes-256-gcm'

/** The whole tag counts: Node would else take one shortened to 4 bytes, which can be guessed. */
const authTagLength = 16

/** Seals a text for one aggregate: `boundTo` (its id) is authenticated, so a seal moved to another item does not open. */
export const seal = (text: string, boundTo: string, publicKey: Uint8Array, keyId: string): Sealed => {
  const contentKey = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv(algorithm, contentKey, iv).setAAD(Buffer.from(boundTo))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
  const wrapped = publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, contentKey)
  contentKey.fill(0)
  const text64 = (bytes: Buffer): string => bytes.toString('base64')
  return {
    version: 1,
    key: keyId,
    wrapped: text64(wrapped),
    iv: text64(iv),
    tag: text64(cipher.getAuthTag()),
    data: text64(data),
  }
}

/** Opens a seal with its unwrapped content key; throws when the seal was changed or belongs to another item. */
export const unseal = (blob: Sealed, boundTo: string, contentKey: Uint8Array): string => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  const decipher = createDecipheriv(algorithm, contentKey, bytes(blob.iv), { authTagLength })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes(blob.tag))
  return Buffer.concat([decipher.update(bytes(blob.data)), decipher.final()]).toString('utf8')
}
