import { Code } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { KengFunction, type Right } from '../../infra/constructs/keng-function.ts'
import { aStack } from './the-stack.ts'

const theTable = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/keng'
const aFunction = (...rights: Right[]) =>
  new KengFunction(aStack().stack, { path: 'planted/do-harm', code: Code.fromInline('exports.handler = () => {}'), rights })

describe('a function', () => {
  it('gets what it names', () => {
    expect(() => aFunction((to) => to.may(['dynamodb:GetItem'], theTable))).not.toThrow()
  })

  it.each([
    ['any action', ['dynamodb:*'], theTable],
    ['a family of actions', ['dynamodb:Get*'], theTable],
    ['any resource', ['dynamodb:GetItem'], '*'],
  ])('is refused %s', (_, actions, resource) => {
    expect(() => aFunction((to) => to.may(actions, resource))).toThrow(
      /planted\/do-harm asks for .*name the action and the resource/,
    )
  })
})
