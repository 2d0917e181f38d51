import * as z from 'zod'
import { programmeSchema } from '../shared/domain/programme.ts'
import { agencyRoleSchema, agencySchema } from '../shared/domain/programme-agency.ts'
import { biSchema, idSchema } from '../shared/domain/programme-text.ts'

const roleSource = agencyRoleSchema.partial({ address: true })

/** Roles that many agencies share, written once. */
const roleTemplate = z.strictObject({ head: idSchema, roles: z.array(roleSource) })

const agencySource = agencySchema.extend({ roles: z.array(roleSource).optional(), template: idSchema.optional() })

/** One agency for each area of a level; `{area}` and `{parent}` stand for the area's id in ids, for its name in names. */
const agencyFromArea = agencySource.extend({
  level: idSchema,
  id: z.string().includes('{area}'),
  parent: z.string(),
  name: biSchema,
})

/** A group as a list of agencies and other groups, or as all agencies of a kind (whose area is of a level). */
const groupSource = z.union([
  z.array(z.string().regex(/^@?[a-z0-9-]+$/)),
  z.strictObject({ kind: agencySchema.shape.kind, level: idSchema.optional() }),
])

/** What may stand in the files of a pack: a programme whose repetitions are written once. */
export const packSourceSchema = programmeSchema.extend({
  addresses: z.string().includes('{post}'),
  roleTemplates: z.record(idSchema, roleTemplate),
  agencies: z.array(agencySource),
  agenciesFromAreas: z.array(agencyFromArea),
  groups: z.record(z.string().regex(/^@[a-z0-9-]+$/), groupSource),
})

export type PackSource = z.infer<typeof packSourceSchema>
export type AgencySource = z.infer<typeof agencySource>
export type AgencyFromArea = z.infer<typeof agencyFromArea>
