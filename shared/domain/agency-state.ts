import * as z from 'zod/mini'
import type { Instant } from './instant.ts'
import { ladderState } from './ladder-state.ts'
import { speakableCode } from './speakable-code.ts'

/** A person who holds a post, by what the identity provider calls him; `iss` is left out where any issuer of the programme counts. */
const holder = z.strictObject({
  sub: z.string(),
  iss: z.optional(z.string()),
  from: z.string(),
  until: z.optional(z.string()),
})

/** Days on which another post stands in, both included. */
const absence = z.strictObject({ from: z.string(), until: z.string(), substitute: z.string() })

const roleState = z.strictObject({
  address: z.optional(z.string()),
  holders: z.optional(z.array(holder)),
  absences: z.optional(z.array(absence)),
  unreachable: z.optional(z.strictObject({ since: z.string(), reason: z.enum(['bounced', 'complained']), address: z.string() })),
})

/** The calendar address of a post: the part of it that no other has, when and to whom it was given. */
const feed = z.strictObject({
  id: z.string(),
  at: z.string(),
  to: z.strictObject({ sub: z.string(), iss: z.optional(z.string()) }),
})

/**
 * What an agency has entered about its posts; where it has entered nothing, the programme counts. `askAt` is the start of the next
 * quarter, when it is asked to confirm its contacts, and `contacts` the ladder of the question that is open.
 */
export const agencyState = z.strictObject({
  id: z.string(),
  code: z.string(),
  status: z.literal('active'),
  roles: z.record(z.string(), roleState),
  askAt: z.string(),
  contacts: z.optional(z.strictObject({ post: z.string(), opened: z.string(), due: z.string(), ladder: ladderState })),
  /** By role. */
  feeds: z.optional(z.record(z.string(), feed)),
  contactsConfirmedAt: z.optional(z.string()),
  sealChange: z.optional(
    z.strictObject({
      by: z.string(),
      persons: z.array(z.string()),
      at: z.string(),
      approver: z.string(),
      roles: z.record(z.string(), roleState),
    }),
  ),
})

export type AgencyState = z.infer<typeof agencyState>
export type RoleState = z.infer<typeof roleState>
export type Holder = z.infer<typeof holder>
export type Absence = z.infer<typeof absence>

/** An agency that has entered nothing yet. */
export const newAgency = (id: string, askAt: Instant): AgencyState => ({
  id,
  code: speakableCode('agency', id),
  status: 'active',
  roles: {},
  askAt,
})
