import { draftDeadline } from '../../shared/contracts/deadlines.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { keepDraft } from '../../shared/reporting/draft.ts'

/** The owner keeps what is filled in so far, so that no work is lost; nobody else sees it and nothing happens. */
export const handler = onRequest(draftDeadline, async ({ params, body: { rev, ...draft }, context }) =>
  keepDraft(params.id, draft, rev, context),
)
