import {
  HttpIntegrationType,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  IntegrationCredentials,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { KengFunction } from './keng-function.ts'

/** Lets API Gateway call the functions behind its routes, each by name, with one role: a permission a route would be 40 resources more. */
export class Door extends Construct {
  private readonly role: IRole
  private readonly calls = new PolicyStatement({ actions: ['lambda:InvokeFunction'] })

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: { rights: new PolicyDocument({ statements: [this.calls] }) },
    })
  }

  /** Opens the way to one function. */
  to(fn: KengFunction): HttpRouteIntegration {
    this.calls.addResources(fn.lambda.functionArn)
    return new WayTo(fn, this.role)
  }
}

class WayTo extends HttpRouteIntegration {
  private readonly config: HttpRouteIntegrationConfig

  constructor(fn: KengFunction, role: IRole) {
    super('Integration')
    this.config = {
      type: HttpIntegrationType.AWS_PROXY,
      uri: fn.lambda.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      credentials: IntegrationCredentials.fromRole(role),
    }
  }

  bind(): HttpRouteIntegrationConfig {
    return this.config
  }
}
