import { describe, expect, it } from 'vitest'
import { resources } from './the-stack.ts'

const files = resources('AWS::S3::Bucket').find(({ id }) => id.startsWith('WebFiles'))

describe('the static files', () => {
  it('lie in a bucket that nobody reads directly, and that keeps no log of who did', () => {
    expect(Object.values(files?.properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
    expect(files?.properties.LoggingConfiguration).toBeUndefined()
  })

  it('are put there by the deployment, and the files of the version before stay for pages that are open', () => {
    const [put] = resources('Custom::CDKBucketDeployment')
    expect(put?.properties).toMatchObject({ Prune: false, DestinationBucketName: { Ref: files?.id } })
  })
})
