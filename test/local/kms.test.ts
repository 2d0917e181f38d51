import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DecryptCommand, GenerateMacCommand, GetPublicKeyCommand, KMSClient, VerifyMacCommand } from '@aws-sdk/client-kms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalServer } from '../../local/http-server.ts'
import { startKms } from '../../local/kms.ts'

const arn = (id: string) => `arn:aws:kms:ap-southeast-1:000000000000:key/${id}`
const mac = { id: 'mac', arn: arn('mac'), spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC', aliases: ['alias/receipts'] }
// Half of what is deployed: made four times as fast.
const seal = { id: 'seal', arn: arn('seal'), spec: 'RSA_2048', usage: 'ENCRYPT_DECRYPT', aliases: [] }

const data = mkdtempSync(join(tmpdir(), 'keng-kms-'))
let server: LocalServer
let kms: KMSClient
const start = async () => {
  server = await startKms([mac, seal], data)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  kms = new KMSClient({ endpoint: server.origin, region: 'ap-southeast-1', credentials, maxAttempts: 1 })
}
beforeAll(start)
afterAll(async () => {
  await server.close()
  rmSync(data, { recursive: true })
})

const message = Buffer.from('nonce')
const macOf = async (KeyId: string) =>
  (await kms.send(new GenerateMacCommand({ KeyId, Message: message, MacAlgorithm: 'HMAC_SHA_256' }))).Mac ?? new Uint8Array()

describe('the KMS stand-in', () => {
  it('makes the same MAC by id, ARN and alias, and verifies it', async () => {
    const Mac = await macOf('mac')
    expect([await macOf(mac.arn), await macOf('alias/receipts')]).toEqual([Mac, Mac])
    const verify = (bytes: Uint8Array) =>
      kms.send(new VerifyMacCommand({ KeyId: 'mac', Message: message, Mac: bytes, MacAlgorithm: 'HMAC_SHA_256' }))
    expect(await verify(Mac)).toMatchObject({ MacValid: true })
    await expect(verify(Mac.map((byte) => byte ^ 1))).rejects.toMatchObject({ name: 'KMSInvalidMacException' })
  })

  it('opens what was sealed with its public key, and nothing else', async () => {
    const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId: 'seal' }))
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })
    const sealed = publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, Buffer.from('data key'))
    const open = (CiphertextBlob: Uint8Array) =>
      kms.send(new DecryptCommand({ KeyId: 'seal', CiphertextBlob, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }))
    expect(Buffer.from((await open(sealed)).Plaintext ?? []).toString()).toBe('data key')
    await expect(open(sealed.map((byte) => byte ^ 1))).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
  })

  it('refuses a key for what it is not for, and a key that is not there', async () => {
    await expect(macOf('seal')).rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
    await expect(macOf('nothing')).rejects.toMatchObject({ name: 'NotFoundException' })
  })

  it('has the same keys after a restart, in a file for its owner alone', async () => {
    const before = await macOf('mac')
    await server.close()
    await start()
    expect(await macOf('mac')).toEqual(before)
    expect(statSync(join(data, 'kms.json')).mode & 0o777).toBe(0o600)
  })
})
