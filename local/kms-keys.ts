import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import * as z from 'zod'
import { keepValue } from './kept-file.ts'
import type { KeySpec } from './template/keys.ts'

export interface Key extends KeySpec {
  /** PEM of a private key, or base64 of a secret. */
  material: Promise<string>
}

const makePair = promisify(generateKeyPair)

const generate = async (spec: string): Promise<string> => {
  if (spec.startsWith('HMAC_')) return randomBytes(32).toString('base64')
  const modulusLength = Number(spec.replace('RSA_', ''))
  const { privateKey } = await makePair('rsa', { modulusLength })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

const isUsable = ({ spec }: KeySpec): boolean => spec.startsWith('HMAC_') || spec.startsWith('RSA_')

const keptSchema = z.record(z.string(), z.string())

/** Keys for MACs and for RSA, those of an earlier run again; new ones are made in the background and awaited by their first use. */
export const loadKeys = (specs: KeySpec[], directory: string | undefined): Key[] => {
  const kept = keepValue<Record<string, string>>(directory, 'kms.json', (value) => keptSchema.parse(value), 0o600)
  const materialOf = async ({ id, spec }: KeySpec): Promise<string> => {
    const known = kept.get()?.[id]
    if (known !== undefined) return known
    const made = await generate(spec)
    kept.set({ ...kept.get(), [id]: made })
    return made
  }
  return specs.filter(isUsable).map((spec) => ({ ...spec, material: materialOf(spec) }))
}
