import { listReports as contract } from '../../shared/contracts/reports.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { listReports } from '../../shared/reporting/show-report.ts'

/** The periods whose report the acting post writes or gets. */
export const handler = onRequest(contract, async ({ context }) => ({ reports: await listReports(context) }))
