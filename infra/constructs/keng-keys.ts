import { RemovalPolicy } from 'aws-cdk-lib'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Right } from './keng-function.ts'

interface Versions {
  readonly now: string
  readonly before: readonly string[]
}

interface Keys {
  readonly now: Key
  readonly before: readonly Key[]
}

/** To rotate a key, move its name to `before` and put a new one in its place: old receipts and seals need the old keys, which stay. */
const versions: Record<'receipt' | 'sealing', Versions> = {
  receipt: { now: 'Receipt', before: [] },
  sealing: { now: 'Sealing', before: [] },
}

/** The keys that keep a reporter safe; all outlive the stack, since without them no receipt is found and no seal opened. */
export class KengKeys extends Construct {
  private readonly receipt: Keys
  private readonly sealing: Keys

  constructor(scope: Construct, id: string, { receipt, sealing } = versions) {
    super(scope, id)
    this.receipt = this.keys(receipt, 'receipts and ids of tip-offs', KeySpec.HMAC_256, KeyUsage.GENERATE_VERIFY_MAC)
    // Not the table's key: whoever reads a table may use the table's key, and nearly every function reads the table.
    this.sealing = this.keys(sealing, 'seals of what reporters write', KeySpec.RSA_4096, KeyUsage.ENCRYPT_DECRYPT)
  }

  /** May turn a nonce into a receipt, and a receipt of any age into a tip-off's id. */
  readonly stamp: Right = (to) => {
    const { now, before } = this.receipt
    for (const { keyArn } of [now, ...before]) {
      to.may(['kms:GenerateMac'], keyArn, { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } })
    }
    to.knows('RECEIPT_KEY_ID', now.keyId)
    if (before.length > 0) to.knows('RECEIPT_KEY_IDS_BEFORE', before.map(({ keyId }) => keyId).join(','))
  }

  /** May seal a text with the public half, and so cannot open what it sealed. */
  readonly seal: Right = (to) => {
    to.may(['kms:GetPublicKey'], this.sealing.now.keyArn)
    to.knows('SEALING_KEY_ID', this.sealing.now.keyId)
  }

  /** May open a seal of any age; the seal itself names its key. One function has this. */
  readonly open: Right = (to) => {
    for (const { keyArn } of [this.sealing.now, ...this.sealing.before]) {
      to.may(['kms:Decrypt'], keyArn, { StringEquals: { 'kms:EncryptionAlgorithm': 'RSAES_OAEP_SHA_256' } })
    }
  }

  private keys({ now, before }: Versions, purpose: string, keySpec: KeySpec, keyUsage: KeyUsage): Keys {
    const key = (name: string) =>
      new Key(this, name, { description: `Keng: ${purpose}`, keySpec, keyUsage, removalPolicy: RemovalPolicy.RETAIN })
    return { now: key(now), before: before.map(key) }
  }
}
