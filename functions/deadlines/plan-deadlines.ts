import { onSchedule } from '../../shared/lambda/on-schedule.ts'
import { openWhatIsDue } from '../../shared/planning/open-what-is-due.ts'

/** Every day: opens each duty's next periods for each owner, the dossiers whose day has come, and the agencies that confirm their contacts. */
export const handler = onSchedule(openWhatIsDue)
