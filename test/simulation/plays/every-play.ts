import { deadlinePlays } from './of-deadlines.ts'
import { dossierPlays } from './of-dossiers.ts'
import { inspectionPlays } from './of-inspections.ts'
import { programmePlays } from './of-programmes.ts'
import { tipOffPlays } from './of-tip-offs.ts'

/** Short plays which together reach every function. */
export const everyPlay = [...tipOffPlays, ...inspectionPlays, ...deadlinePlays, ...dossierPlays, ...programmePlays]
