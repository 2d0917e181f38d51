import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** The public part of a programme as it is in force today: words for the form, hotlines and services; nothing about posts or ladders. */
export const programmeView = ({ programme, calendar, now }: Context): object => {
  const today = localDate(calendar, now)
  const inForce = <T extends Dated>(entries: readonly T[]): T[] =>
    entries.filter(({ from = '', until = '9999' }) => from <= today && today <= until)
  const { id, name, categories, premisesTypes, refusedPremisesTypes, urgentSigns, conflictBodies, fixedQuestions } = programme
  return {
    id,
    name,
    today,
    categories: categories
      .filter(({ about }) => about === undefined)
      .map(({ id, name, route }) => ({ id, name, urgent: route === 'urgent' })),
    premisesTypes,
    refusedPremisesTypes,
    urgentSigns: urgentSigns.map(({ id, name }) => ({ id, name })),
    conflictBodies: conflictBodies.map(({ id, name }) => ({ id, name })),
    areas: inForce(programme.areas).map(({ id, name, level, parent }) => ({ id, name, level, parent })),
    hotlines: inForce(programme.hotlines),
    services: inForce(programme.services),
    fixedQuestions,
    retention: programme.retention,
  }
}
