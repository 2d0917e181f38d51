import { describe, expect, it } from 'vitest'
import { evaluateCondition, resolveIntrinsics, type Scope } from '../../../local/template/intrinsics.ts'

const scope: Scope = {
  pseudo: { 'AWS::Region': 'ap-southeast-1', 'AWS::Partition': 'aws' },
  parameter: (name) => (name === 'Domain' ? 'keng.example.vn' : undefined),
  reference: (id) => (id === 'Queue' ? 'http://127.0.0.1/q' : undefined),
  attribute: (id, name) => `${id}/${name}`,
  condition: (name) => name === 'Yes',
  mapping: (map, first, second) => `${map}.${first}.${second}`,
  imported: (name) => `imported ${name}`,
}

describe('a template’s functions', () => {
  it.each([
    ['Ref to a resource', { Ref: 'Queue' }, 'http://127.0.0.1/q'],
    ['Ref to a parameter', { Ref: 'Domain' }, 'keng.example.vn'],
    ['Ref to a pseudo parameter', { Ref: 'AWS::Region' }, 'ap-southeast-1'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'StreamArn'] }, 'Table/StreamArn'],
    ['GetAtt as a text', { 'Fn::GetAtt': 'Table.StreamArn' }, 'Table/StreamArn'],
    ['Join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }]] }, 'arn:aws'],
    [
      'Sub',
      { 'Fn::Sub': `\${AWS::Region} \${Table.Arn} \${Domain} \${!kept}` },
      `ap-southeast-1 Table/Arn keng.example.vn \${kept}`,
    ],
    ['Sub with names of its own', { 'Fn::Sub': [`\${a}`, { a: { Ref: 'Domain' } }] }, 'keng.example.vn'],
    ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': ['.', { Ref: 'Domain' }] }] }, 'example'],
    ['If', { 'Fn::If': ['Yes', { Ref: 'Domain' }, 'no'] }, 'keng.example.vn'],
    ['FindInMap', { 'Fn::FindInMap': ['M', 'a', 'b'] }, 'M.a.b'],
    ['ImportValue', { 'Fn::ImportValue': 'Other' }, 'imported Other'],
  ])('%s is resolved', (_name, value, expected) => {
    expect(resolveIntrinsics({ deep: [value] }, scope)).toEqual({ deep: [expected] })
  })

  it('leave out what is no value', () => {
    expect(resolveIntrinsics({ a: { Ref: 'AWS::NoValue' }, b: 1 }, scope)).toEqual({ b: 1 })
  })

  it('fail by name when they are unknown or point nowhere', () => {
    expect(() => resolveIntrinsics({ 'Fn::Transform': {} }, scope)).toThrow('Fn::Transform')
    expect(() => resolveIntrinsics({ Ref: 'Nothing' }, scope)).toThrow('Nothing')
  })

  it('decide conditions', () => {
    const isDomain = { 'Fn::Equals': [{ Ref: 'Domain' }, 'keng.example.vn'] }
    expect(evaluateCondition({ 'Fn::And': [isDomain, { Condition: 'Yes' }] }, scope)).toBe(true)
    expect(evaluateCondition({ 'Fn::Or': [{ 'Fn::Not': [isDomain] }, { Condition: 'No' }] }, scope)).toBe(false)
  })
})
