import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import * as z from 'zod'

const mailSchema = z.object({
  id: z.string(),
  /** Virtual instant. */
  at: z.string(),
  from: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  tags: z.record(z.string(), z.array(z.string())),
  configurationSet: z.string(),
  /** The MIME message in base64, as it was sent. */
  raw: z.string(),
})

export type SentMail = z.infer<typeof mailSchema>

export interface ReadMail {
  id: string
  date: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  tags: Record<string, string[]>
  raw: string
}

/** Every mail that was sent, kept in the order of sending. */
export interface Mailbox {
  add(mail: SentMail): void
  all(): SentMail[]
  clear(): void
}

/** A mail for reading, its parts decoded. */
export const readMail = async (mail: SentMail): Promise<ReadMail> => {
  const bytes = Buffer.from(mail.raw, 'base64')
  const parsed = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true })
  return {
    id: mail.id,
    date: mail.at,
    from: mail.from,
    to: mail.recipients,
    subject: mail.subject,
    text: parsed.text ?? '',
    html: parsed.html || '',
    tags: mail.tags,
    raw: bytes.toString('utf8'),
  }
}

/** Mails of an earlier run are there again; a line of text each, so that a crash loses at most the line being written. */
export const openMailbox = (directory: string | undefined): Mailbox => {
  const path = directory === undefined ? undefined : join(directory, 'mails.jsonl')
  const lines = path !== undefined && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const mails = lines.filter((line) => line.endsWith('}')).map((line) => mailSchema.parse(JSON.parse(line)))
  return {
    add: (mail) => {
      mails.push(mail)
      if (path !== undefined) appendFileSync(path, `${JSON.stringify(mail)}\n`)
    },
    all: () => mails,
    clear: () => {
      mails.length = 0
      if (path !== undefined) rmSync(path, { force: true })
    },
  }
}
