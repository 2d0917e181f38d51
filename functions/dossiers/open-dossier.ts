import { openDossier } from '../../shared/contracts/dossiers.ts'
import { dossier } from '../../shared/domain/dossier.ts'
import { openingByPost } from '../../shared/domain/dossier-opening.ts'
import { dossierView } from '../../shared/domain/dossier-view.ts'
import { newNonce } from '../../shared/intake/nonce.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { beginOnce } from '../../shared/store/begin-once.ts'

/** A post begins a workflow for an agency; asked again with the same nonce, it is the one that was begun first. */
export const handler = onRequest(openDossier, async ({ body: { workflow, agency, nonce = newNonce() }, context }) =>
  dossierView(await beginOnce(dossier, openingByPost(workflow, agency, nonce, context), context), context),
)
