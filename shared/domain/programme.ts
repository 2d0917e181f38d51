import * as z from 'zod'
import { type agencyRoleSchema, agencySchema, areaCountSchema, areaSchema, levelSchema } from './programme-agency.ts'
import { calendarSchema, type calendarYearSchema } from './programme-calendar.ts'
import { dossierSchema } from './programme-dossier.ts'
import { type dueRuleSchema, dutySchema, legalDutySchema, regimeSchema, targetSchema } from './programme-duty.ts'
import { formSchema, formUnitSchema } from './programme-form.ts'
import { chainSchema, ladderSchema, ladderUseSchema, type offsetSchema, type rungSchema } from './programme-ladder.ts'
import { biSchema, idSchema, plainDateSchema, postRefSchema, timeOfDaySchema } from './programme-text.ts'
import {
  categorySchema,
  clocksSchema,
  conflictBodySchema,
  fixedQuestionSchema,
  hotlineSchema,
  intakeSchema,
  namedSchema,
  refusedPremisesTypeSchema,
  routesSchema,
  serviceSchema,
  type tipOffRouteSchema,
  urgentSignSchema,
} from './programme-tip-off.ts'

const postsSchema = z.strictObject({
  tipDesk: postRefSchema,
  screeningSecond: postRefSchema,
  teamLeader: postRefSchema,
  policeDuty: postRefSchema,
  inspectorate: postRefSchema,
  leadDirector: postRefSchema,
  viceChair: postRefSchema,
  administrator: postRefSchema,
  sealApprover: postRefSchema,
  overview: z.array(postRefSchema).min(1),
})

const retentionSchema = z.strictObject({
  textDays: z.int().positive(),
  unfoundedTextDays: z.int().positive(),
  backupDays: z.int().positive(),
  premisesMonths: z.int().positive(),
})

const mailSchema = z.strictObject({
  slots: z.array(timeOfDaySchema).min(1),
  maxEntries: z.int().min(1).max(200),
  rehearsalAddress: z.email(),
})

const workflowSchema = z.strictObject({ id: idSchema, name: biSchema, refs: z.array(z.string()), states: z.array(z.string()) })

/** A whole programme as data; unknown keys are refused, cross references are for `checkProgramme`. */
export const programmeSchema = z.strictObject({
  id: idSchema,
  name: biSchema,
  zone: z.string().min(1),
  from: plainDateSchema,
  until: plainDateSchema,
  issuer: idSchema,
  lead: idSchema,
  basis: z.array(biSchema),
  notes: z.array(z.string()).default([]),
  posts: postsSchema,
  retention: retentionSchema,
  mail: mailSchema,
  clocks: clocksSchema,
  agencies: z.array(agencySchema),
  groups: z.record(z.string().regex(/^@[a-z0-9-]+$/), z.array(idSchema)),
  groupNames: z.record(z.string().regex(/^@[a-z0-9-]+$/), biSchema),
  levels: z.array(levelSchema),
  areas: z.array(areaSchema),
  areaCounts: z.array(areaCountSchema),
  premisesTypes: z.array(namedSchema).min(1),
  refusedPremisesTypes: z.array(refusedPremisesTypeSchema),
  categories: z.array(categorySchema).min(1),
  urgentSigns: z.array(urgentSignSchema),
  routes: routesSchema,
  intake: intakeSchema,
  forwardTo: z.array(namedSchema),
  conflictBodies: z.array(conflictBodySchema),
  hotlines: z.array(hotlineSchema).min(1),
  services: z.array(serviceSchema),
  fixedQuestions: z.array(fixedQuestionSchema),
  violationGroups: z.array(namedSchema),
  purposes: z.array(namedSchema),
  chains: z.record(idSchema, chainSchema),
  ladders: z.record(idSchema, ladderSchema),
  ladderUse: ladderUseSchema,
  /** The duty by which a team owes the result of a visit in writing, within `clocks.writtenResult`. */
  writtenResult: idSchema.optional(),
  regimes: z.array(regimeSchema).min(1),
  duties: z.array(dutySchema),
  legalDuties: z.array(legalDutySchema),
  workflows: z.array(workflowSchema),
  dossiers: z.array(dossierSchema),
  targets: z.array(targetSchema),
  formUnits: z.array(formUnitSchema),
  forms: z.array(formSchema),
  calendar: calendarSchema,
})

export type Programme = z.infer<typeof programmeSchema>
export type Bi = z.infer<typeof biSchema>
export type Offset = z.infer<typeof offsetSchema>
export type Chain = z.infer<typeof chainSchema>
export type Rung = z.infer<typeof rungSchema>
export type Ladder = z.infer<typeof ladderSchema>
export type Agency = z.infer<typeof agencySchema>
export type AgencyRole = z.infer<typeof agencyRoleSchema>
export type Area = z.infer<typeof areaSchema>
export type AreaCount = z.infer<typeof areaCountSchema>
export type DueRule = z.infer<typeof dueRuleSchema>
export type Duty = z.infer<typeof dutySchema> | z.infer<typeof legalDutySchema>
export type Target = z.infer<typeof targetSchema>
export type Dossier = z.infer<typeof dossierSchema>
export type FormField = z.infer<typeof formSchema>['fields'][number]
export type TipOffRoute = z.infer<typeof tipOffRouteSchema>
export type CalendarYear = z.infer<typeof calendarYearSchema>
