import { Construct } from 'constructs'
import type { KengFunction } from '../constructs/keng-function.ts'
import type { CapabilityProps } from './capability-props.ts'

/** The programme itself: what anyone may read of it, where its officials sign in, and the day from which its mails reach their addressees. */
export class Programme extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: CapabilityProps) {
    super(scope, id)
    const { parameters, table } = platform
    const signIn = (to: KengFunction): void => {
      to.knows('OIDC_ISSUER', parameters.oidcIssuer)
      to.knows('OIDC_CLIENT_ID', parameters.oidcClientId)
      to.knows('OIDC_AUDIENCE', parameters.oidcAudience)
    }

    api.everyone('GET /api/programme', platform.fn(this, 'programme/show-programme', [table.read]))
    api.everyone('GET /api/sign-in', platform.fn(this, 'programme/show-sign-in', [table.read, signIn]))
    api.staff('POST /api/programme/go-live', platform.fn(this, 'programme/record-go-live', [table.decide]))
  }
}
