import { downloadDocument } from '../../shared/contracts/reports.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { writeDocument } from '../../shared/report-files/write-document.ts'
import { downloadReport } from '../../shared/reporting/download-report.ts'

/** A version of a report as the official document, a draft for signature. */
export const handler = onRequest(downloadDocument, async ({ params: { period }, query: { version }, context }) =>
  downloadReport({ period, version, ending: 'docx' }, context, ({ report }, mark) => writeDocument(report, mark, context)),
)
