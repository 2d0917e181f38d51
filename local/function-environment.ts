import type { FunctionSpec } from './template/functions.ts'

export interface Endpoints {
  dynamodb: string
  sqs: string
  ses: string
  kms: string
}

const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }

// Whatever the person at this machine has configured for the real AWS must not leak in.
const isolation = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null', AWS_EC2_METADATA_DISABLED: 'true' }

/**
 * The environment of a function as Lambda would give it, with the SDK's own variables pointing at the emulators. The session token names
 * the worker, so that whoever stands between a function and an emulator can tell whose call it is.
 */
export const environmentOf = (
  spec: FunctionSpec,
  workerId: string,
  endpoints: Endpoints,
  region: string,
): Record<string, string> => ({
  ...spec.environment,
  ...credentials,
  ...isolation,
  AWS_SESSION_TOKEN: workerId,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_ENDPOINT_URL_SES: endpoints.ses,
  AWS_ENDPOINT_URL_KMS: endpoints.kms,
  AWS_LAMBDA_FUNCTION_NAME: spec.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
  LAMBDA_TASK_ROOT: spec.directory,
  _HANDLER: spec.handler,
  TZ: 'UTC',
})
