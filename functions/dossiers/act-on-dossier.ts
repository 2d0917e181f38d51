import { actOnDossier } from '../../shared/contracts/dossiers.ts'
import { dossier } from '../../shared/domain/dossier.ts'
import { commandOf } from '../../shared/domain/dossier-command.ts'
import { dossierView } from '../../shared/domain/dossier-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commit } from '../../shared/store/commit.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** A post leads a dossier on, does its part of a step, or gives a step more time; a reason is kept beside it. */
export const handler = onRequest(actOnDossier, async ({ params: { id }, body: { rev, reason, ...sent }, context }) => {
  const stored =
    reason === undefined
      ? commit(dossier, id, commandOf(sent), context, { rev })
      : commitWithText(dossier, id, { reason }, context, rev, (text) => commandOf({ ...sent, reason: text }))
  return dossierView(await stored, context)
})
