import { showReport as contract } from '../../shared/contracts/reports.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { showReport } from '../../shared/reporting/show-report.ts'

/** The report of a period, now or as a version had it. */
export const handler = onRequest(contract, async ({ params, query, context }) =>
  showReport(params.period, query.version === undefined ? undefined : Number(query.version), context),
)
