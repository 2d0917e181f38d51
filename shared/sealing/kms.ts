import { DecryptCommand, GenerateMacCommand, GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { requireEnv } from '../lambda/environment.ts'

const client = new KMSClient({})

let publicKey: Promise<Uint8Array> | undefined

const fetchPublicKey = async (): Promise<Uint8Array> => {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: requireEnv('SEALING_KEY_ID') }))
  if (!PublicKey) throw new Error('The sealing key has no public part')
  return PublicKey
}

/** The public half of the sealing key (DER, SPKI); fetched once an instance. Whoever has only this can seal and never open. */
export const sealingPublicKey = (): Promise<Uint8Array> => {
  publicKey ??= fetchPublicKey().catch((error) => {
    publicKey = undefined
    throw error
  })
  return publicKey
}

/** The id of the key that seals now; it goes into each seal, so that a rotated key leaves the old seals readable. */
export const sealingKeyId = (): string => requireEnv('SEALING_KEY_ID')

/** Unwraps the content key of a seal (RSAES_OAEP_SHA_256); only the one function that opens texts has the right. */
export const unwrapContentKey = async (keyId: string, wrapped: Uint8Array): Promise<Uint8Array> => {
  const { Plaintext } = await client.send(
    new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }),
  )
  if (!Plaintext) throw new Error('KMS gave no content key')
  return Plaintext
}

/** HMAC-SHA-256 of a message under a receipt key that never leaves KMS. */
export const mac = async (message: string, keyId = requireEnv('RECEIPT_KEY_ID')): Promise<Buffer> => {
  const { Mac } = await client.send(
    new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(message) }),
  )
  if (!Mac) throw new Error('KMS gave no MAC')
  return Buffer.from(Mac)
}

/** The receipt keys, the present one first and then those it replaced, so that receipts of before a rotation still open their page. */
export const receiptKeys = (): string[] => [
  requireEnv('RECEIPT_KEY_ID'),
  ...(process.env.RECEIPT_KEY_IDS_BEFORE ?? '').split(',').filter(Boolean),
]
