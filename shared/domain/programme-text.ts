import * as z from 'zod'

const hasDay = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true

/** A name or sentence in Vietnamese and English; both are needed before anything is shown. */
export const biSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

/** A calendar day that exists, in the programme's zone. */
export const plainDateSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'is not a date like 2017-05-29')
  .refine(hasDay, 'is not a day of the calendar')

/** A time of day, 24 hours. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time like 08:00')

/** Lower-case words joined by hyphens; it ends up in keys, codes and addresses. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id of lower-case words joined by hyphens')

/** An agency, a group (`@districts`) or a place to fill when the owner is known (`{district}`, `{parent}`). */
export const agencyRefSchema = z
  .string()
  .regex(/^(@?[a-z0-9]+(-[a-z0-9]+)*|\{(district|parent)\})$/, 'is not an agency, an @group, {district} or {parent}')

/** A post `<agency>.<role>`, where the agency may be a place to fill when a ladder is copied into an aggregate. */
export const postRefSchema = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*|\{(owner|recipient|team|district|commune|body|each)\})\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'is not a post like dolisa.director or {owner}.contact',
  )

/** Where a fact comes from: the text itself was read, a page reports it, from memory, or the programme's own choice. */
export const confidenceSchema = z.enum(['read', 'reported', 'memory', 'chosen'])
