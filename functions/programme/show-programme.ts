import { showProgramme } from '../../shared/contracts/programme.ts'
import { programmeView } from '../../shared/domain/programme-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** What a form has to offer today, from the programme alone. */
export const handler = onRequest(showProgramme, async ({ context }) => programmeView(context))
