import type { SQSEvent } from 'aws-lambda'
import { get, put } from './table.ts'

/** Notes on each note what became of its mail. */
export const handler = async ({ Records }: SQSEvent) => {
  for (const { body } of Records) {
    const { eventType, mail } = JSON.parse(body)
    const note = await get(mail.tags.note[0].replace('_', '#'))
    if (note !== undefined) await put({ ...note, sk: 'state', reports: [...note.reports, eventType] })
  }
}
