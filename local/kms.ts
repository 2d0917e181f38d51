import { constants, createHmac, createPrivateKey, createPublicKey, privateDecrypt, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { type LocalServer, readBody, serveLocally } from './http-server.ts'
import { type Key, loadKeys } from './kms-keys.ts'
import type { KeySpec } from './template/keys.ts'

// A stand-in for KMS: the four operations that Kẻng uses, with keys that a local file holds in the clear. Not for anything real.

class KmsError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const inputSchema = z.object({
  KeyId: z.string(),
  Message: z.base64().optional(),
  Mac: z.base64().optional(),
  CiphertextBlob: z.base64().optional(),
})

type Input = z.infer<typeof inputSchema>
const bytes = (text: string | undefined, name: string): Buffer => {
  if (text === undefined) throw new KmsError('ValidationException', `${name} is missing`)
  return Buffer.from(text, 'base64')
}

const expectUsage = (key: Key, usage: string): void => {
  if (key.usage !== usage) throw new KmsError('InvalidKeyUsageException', `${key.arn} is for ${key.usage}, not ${usage}`)
}

const macOf = async (key: Key, input: Input): Promise<Buffer> => {
  expectUsage(key, 'GENERATE_VERIFY_MAC')
  return createHmac('sha256', Buffer.from(await key.material, 'base64'))
    .update(bytes(input.Message, 'Message'))
    .digest()
}

const decrypt = async (key: Key, input: Input): Promise<Buffer> => {
  expectUsage(key, 'ENCRYPT_DECRYPT')
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
  try {
    return privateDecrypt({ key: await key.material, ...padding }, bytes(input.CiphertextBlob, 'CiphertextBlob'))
  } catch (error) {
    if (error instanceof KmsError) throw error
    throw new KmsError('InvalidCiphertextException', 'The ciphertext was not made with this key')
  }
}

const operations: Readonly<Record<string, (key: Key, input: Input) => Promise<Record<string, unknown>>>> = {
  GetPublicKey: async (key) => {
    const publicKey = createPublicKey(createPrivateKey(await key.material)).export({ type: 'spki', format: 'der' })
    return { PublicKey: publicKey.toString('base64'), KeySpec: key.spec, KeyUsage: key.usage }
  },
  Decrypt: async (key, input) => ({
    Plaintext: (await decrypt(key, input)).toString('base64'),
    EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
  }),
  GenerateMac: async (key, input) => ({ Mac: (await macOf(key, input)).toString('base64'), MacAlgorithm: 'HMAC_SHA_256' }),
  VerifyMac: async (key, input) => {
    const [expected, given] = [await macOf(key, input), bytes(input.Mac, 'Mac')]
    if (given.length === expected.length && timingSafeEqual(given, expected))
      return { MacValid: true, MacAlgorithm: 'HMAC_SHA_256' }
    throw new KmsError('KMSInvalidMacException', 'The MAC does not fit')
  },
}

const perform = async (keys: Key[], operation: string, body: Buffer | undefined): Promise<Record<string, unknown>> => {
  const run = operations[operation]
  if (run === undefined) throw new KmsError('UnknownOperationException', `The KMS stand-in does not know ${operation}`)
  const input = inputSchema.safeParse(JSON.parse(body?.toString('utf8') ?? '{}'))
  if (!input.success) throw new KmsError('ValidationException', z.prettifyError(input.error))
  const key = keys.find(({ id, arn, aliases }) => [id, arn, ...aliases].includes(input.data.KeyId))
  if (key === undefined)
    throw new KmsError('NotFoundException', `There is no key ${input.data.KeyId} that the KMS stand-in can use`)
  return { KeyId: key.arn, ...(await run(key, input.data)) }
}

// Longer than the longest RSA ciphertext and MAC message together.
const bodyLimitBytes = 64 * 1024

/** Starts the KMS stand-in with the template's keys. */
export const startKms = (specs: KeySpec[], directory: string | undefined): Promise<LocalServer> => {
  const keys = loadKeys(specs, directory)
  return serveLocally(0, async (request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? '').replace('TrentService.', '')
    const type = { 'content-type': 'application/x-amz-json-1.1' }
    try {
      const answer = await perform(keys, operation, await readBody(request, bodyLimitBytes))
      response.writeHead(200, type).end(JSON.stringify(answer))
    } catch (error) {
      if (!(error instanceof KmsError)) throw error
      response.writeHead(400, type).end(JSON.stringify({ __type: error.code, message: error.message }))
    }
  })
}
