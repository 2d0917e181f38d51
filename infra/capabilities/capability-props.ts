import type { Platform } from '../constructs/platform.ts'
import type { Api } from './api.ts'

/** What a capability is composed from. */
export interface CapabilityProps {
  readonly platform: Platform
  readonly api: Api
}
