import type { Programme } from './programme.ts'
import { checkAreas } from './programme-check-areas.ts'
import { checkCalendar } from './programme-check-calendar.ts'
import { checkDossiers } from './programme-check-dossiers.ts'
import { checkDues } from './programme-check-dues.ts'
import { checkDuties } from './programme-check-duties.ts'
import { checkForms } from './programme-check-forms.ts'
import { checkLadders } from './programme-check-ladders.ts'
import { checkPrivacy } from './programme-check-privacy.ts'
import { checkReferences } from './programme-check-references.ts'
import { checkWrittenResult } from './programme-check-result.ts'
import { checkRoutes } from './programme-check-routes.ts'
import { checkStanding } from './programme-check-standing.ts'
import { checkTargets } from './programme-check-targets.ts'
import type { Finding } from './programme-finding.ts'

/** Everything that is wrong with a programme whose shape is right; an empty list means it may run. */
export const checkProgramme = (programme: Programme): Finding[] => [
  ...checkReferences(programme),
  ...checkAreas(programme),
  ...checkCalendar(programme),
  ...checkDuties(programme),
  ...checkDues(programme),
  ...checkWrittenResult(programme),
  ...checkForms(programme),
  ...checkTargets(programme),
  ...checkDossiers(programme),
  ...checkLadders(programme),
  ...checkStanding(programme),
  ...checkRoutes(programme),
  ...checkPrivacy(programme),
]
