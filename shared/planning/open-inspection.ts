import type { dossierVisitDue, premisesInspectionRequested } from '../../events/index.ts'
import { dossier } from '../domain/dossier.ts'
import { inspection } from '../domain/inspection.ts'
import type { Heard } from '../lambda/on-event.ts'
import { commit } from '../store/commit.ts'

type Requested = Heard<typeof premisesInspectionRequested>
type VisitDue = Heard<typeof dossierVisitDue>

const openRequested = async ({ subject, data, at, context }: Requested): Promise<void> => {
  const { inspection: id, tipOffs, area, category, independent, lastInspected } = data
  await commit(
    inspection,
    id,
    { type: 'open', id, premises: subject, tipOffs, area, category, independent, lastInspected, askedAt: at },
    context,
  )
}

/** First the task, then the plan hears that it is there; whoever is stopped in between is called again, and both stay as they are. */
const openPlanned = async ({ subject, data, context }: VisitDue): Promise<void> => {
  const { visit, team, area, premisesType, on } = data
  const id = `${subject}~${visit}`
  await commit(inspection, id, { type: 'open-planned', id, plan: subject, visit, team, area, premisesType, on }, context)
  await commit(dossier, subject, { type: 'confirm-visit', visit }, context)
}

/** Opens the inspection that premises ask for, or says again that it is open; or that of a planned visit. */
export const openInspection = (event: Requested | VisitDue): Promise<void> =>
  event.type === 'dossier.visit-due' ? openPlanned(event) : openRequested(event)
