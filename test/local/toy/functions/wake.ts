import type { SQSEvent } from 'aws-lambda'
import { get, put } from './table.ts'

/** Remembers when it rang; a note named `again` wants to ring once more in a week, `stuck` never gets anywhere. */
export const handler = async ({ Records }: SQSEvent) => {
  for (const { body } of Records) {
    const note = await get(JSON.parse(body).pk)
    const now = new Date()
    if (note?.due === undefined || note.due > now.toISOString() || note.text === 'stuck') continue
    const { due, dueShard, ...rest } = note
    const again = note.text.startsWith('again') ? { due: new Date(Date.parse(due) + 7 * 86_400_000).toISOString(), dueShard } : {}
    await put({ ...rest, ...again, rung: [...note.rung, now.toISOString()].slice(-200) })
  }
}
