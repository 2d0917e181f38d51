import { buildReport } from '../../shared/contracts/reports.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { buildVersion } from '../../shared/reporting/report-versions.ts'
import { reportShown } from '../../shared/reporting/show-report.ts'

/** Builds the report of a period and notes its version. */
export const handler = onRequest(buildReport, async ({ params, context }) => {
  const { report } = await reportShown(params.period, context)
  return buildVersion(report, context)
})
