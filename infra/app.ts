import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { Source } from 'aws-cdk-lib/aws-s3-deployment'
import { AwsSolutionsChecks } from 'cdk-nag'
import { buildWeb } from '../web/build.ts'
import { bundle } from './bundle.ts'
import { checkedProgramme } from './checked-programme.ts'
import { KengStack } from './keng-stack.ts'
import { root, settings } from './settings.ts'

// The same template from `cdk synth` and from `node infra/app.ts`: the CLI would ask for the metadata, and for the analytics.
const context = {
  'aws:cdk:enable-asset-metadata': true,
  'aws:cdk:enable-path-metadata': true,
  // What CloudFormation would refuse stops here, and not half-way through a deployment.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
}
const app = new App({ analyticsReporting: false, context, ...(!process.env.CDK_OUTDIR && { outdir: join(root, 'cdk.out') }) })

const where = settings(process.env, app.node.tryGetContext('programme'))
const programme = checkedProgramme(where.programme)
await bundle(where, programme, await buildWeb(where.site))

Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
new KengStack(app, 'Keng', {
  stackName: `keng-${programme.id}`,
  description: `Keng: ${programme.id}`,
  zone: programme.zone,
  code: (path) => Code.fromAsset(join(where.dist, path)),
  site: Source.asset(where.site),
})
app.synth()
