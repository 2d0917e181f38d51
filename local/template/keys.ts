import * as z from 'zod'
import type { Resources } from './resources.ts'

export interface KeySpec {
  id: string
  arn: string
  spec: string
  usage: string
  aliases: string[]
}

const keySchema = z.object({ KeySpec: z.string().default('SYMMETRIC_DEFAULT'), KeyUsage: z.string().default('ENCRYPT_DECRYPT') })
const aliasSchema = z.object({ AliasName: z.string(), TargetKeyId: z.string() })

/** The KMS keys with what they may be used for. */
export const readKeys = (resources: Resources): KeySpec[] => {
  const aliases = resources.read('AWS::KMS::Alias', aliasSchema)
  return resources.read('AWS::KMS::Key', keySchema).map(({ is, reference, attribute }) => ({
    id: reference,
    arn: attribute('Arn'),
    spec: is.KeySpec,
    usage: is.KeyUsage,
    aliases: aliases
      .filter(({ is: alias }) => [reference, attribute('Arn')].includes(alias.TargetKeyId))
      .map(({ is: alias }) => alias.AliasName),
  }))
}
