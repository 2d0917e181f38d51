import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { KengFunction, type Right } from '../../infra/constructs/keng-function.ts'
import { KengKeys } from '../../infra/constructs/keng-keys.ts'
import { aStack } from './the-stack.ts'

/** What a function may do and knows once both keys have been rotated, as text. */
const given = (right: (keys: KengKeys) => Right) => {
  const { stack } = aStack()
  const keys = new KengKeys(stack, 'Rotated', {
    receipt: { now: 'ReceiptNew', before: ['ReceiptOld'] },
    sealing: { now: 'SealingNew', before: ['SealingOld'] },
  })
  new KengFunction(keys, { path: 'planted/look', code: Code.fromInline('exports.handler = () => {}'), rights: [right(keys)] })
  const resources = Object.entries(Template.fromStack(stack).toJSON().Resources)
  return JSON.stringify(resources.filter(([id]) => id.startsWith('RotatedLook')))
}

describe('rotated keys', () => {
  it('leave old receipts valid: both are tried, the present one first', () => {
    const text = given(({ stamp }) => stamp)
    expect(text).toMatch(/"RECEIPT_KEY_ID":\{"Ref":"RotatedReceiptNew\w+"\}/)
    expect(text).toMatch(/"RECEIPT_KEY_IDS_BEFORE":\{"Ref":"RotatedReceiptOld\w+"\}/)
    expect(text.match(/kms:GenerateMac/g)).toHaveLength(2)
  })

  it('seal with the present one only, and open with either', () => {
    expect(given(({ seal }) => seal)).toMatch(/SealingNew/)
    expect(given(({ seal }) => seal)).not.toMatch(/SealingOld/)
    expect(given(({ open }) => open)).toMatch(/SealingNew.*SealingOld/)
  })
})
