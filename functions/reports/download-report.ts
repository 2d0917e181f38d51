import { downloadReport as contract } from '../../shared/contracts/reports.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { reportFile } from '../../shared/report-files/report-file.ts'
import { downloadReport } from '../../shared/reporting/download-report.ts'

/** The figures of a version of a report as a file. */
export const handler = onRequest(contract, async ({ params: { period, format }, query: { version }, context }) =>
  downloadReport({ period, version, ending: format }, context, (built, mark) => reportFile(format, built, mark, context)),
)
