import { showDossier } from '../../shared/contracts/dossiers.ts'
import { dossier } from '../../shared/domain/dossier.ts'
import { dossierTexts, dossierView } from '../../shared/domain/dossier-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { show } from '../../shared/store/show.ts'
import { textsOf } from '../../shared/store/texts-of.ts'

/** A dossier with the reasons that were written, for those who have a part in it. */
export const handler = onRequest(showDossier, async ({ params, context }) => {
  const stored = await show(dossier, params.id, context)
  return { ...dossierView(stored, context), texts: await textsOf('dossier', params.id, dossierTexts(stored.state)) }
})
