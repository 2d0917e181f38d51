import { dossierVisitDue, premisesInspectionRequested } from '../../events/index.ts'
import { onEvent } from '../../shared/lambda/on-event.ts'
import { openInspection } from '../../shared/planning/open-inspection.ts'

/** Opens the inspection that premises asked for, or that the plan of a quarter foresees for today. */
export const handler = onEvent([premisesInspectionRequested, dossierVisitDue], openInspection)
