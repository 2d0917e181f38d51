import type { OnCall } from './fault-proxy.ts'

export interface RuntimeOptions {
  /** Folder that `cdk synth` wrote. */
  assembly: string
  /** Folder for everything that survives a restart; without it all is in memory. */
  data?: string
  /** Folder of the keys of the key service, which several runs may share; otherwise they are kept with all the rest. */
  keys?: string
  /** Where the clock starts, if no earlier run has moved it. */
  at?: string
  /** Port of the HTTP API; 0 (the default) or a busy one: any free one. */
  port?: number
  /** Keeps working by itself, as `npm start` wants; otherwise only `settle` and the clock move things. Default: false. */
  live?: boolean
  /** The clock stands still between jumps, so that two runs write the same times. Default: false. */
  standing?: boolean
  /** Starts the inbox for browsers. Default: as `live`. */
  inbox?: boolean
  /** Takes all calls of functions through a proxy where `onCall` may be set. Default: false, it costs time. */
  faults?: boolean
  onCall?: OnCall
  /** Hears every line that a function prints, with the function's path. */
  onLine?: (path: string, line: string) => void
  /** Environment variables for every function, over the template's. */
  environment?: Record<string, string>
  /** Values for the template's parameters, over those of the local cloud. */
  parameters?: Record<string, string>
  /** Workers a function may have at once: behind routes, and behind queues and streams. Default 4 and 2. */
  workers?: { http?: number; events?: number }
}

/** Monday 29 May 2017, 08:00 in Việt Nam: inside the reference programme. */
export const defaultStart = '2017-05-29T01:00:00.000Z'

/** The audience of the tokens that the local issuer gives out; a resource of OAuth (RFC 8707) is named by a URI. */
export const localAudience = 'urn:keng:local'

/** What the console is called at the local issuer. */
export const localClientId = 'keng-local'

export const region = 'ap-southeast-1'

/** What a deployment would be asked for, as it is on one machine. */
export const localParameters = (issuer: string, apiOrigin: string): Record<string, string> => ({
  MailDomain: 'keng.example.vn',
  OidcIssuer: issuer,
  OidcAudience: localAudience,
  OidcClientId: localClientId,
  ConsoleUrl: `${apiOrigin}/staff`,
  AlarmAddress: 'operator@keng.example.vn',
})
