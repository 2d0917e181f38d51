import MimeNode from 'nodemailer/lib/mime-node'

/** A mail as it is shown: the same content as plain text and as HTML. */
export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Who it goes from and to, and further headers. */
export interface Envelope {
  readonly from: string
  readonly to: string
  readonly date: Date
  readonly headers: Readonly<Record<string, string>>
}

const noOutsideContent = { disableFileAccess: true, disableUrlAccess: true }

/** The bytes of a mail with a text part and an HTML part, encoded so that any server passes it on unharmed. */
export const compose = ({ subject, text, html }: Rendered, { from, to, date, headers }: Envelope): Promise<Buffer> => {
  const root = new MimeNode('multipart/alternative', noOutsideContent)
  root.setHeader({
    From: { name: 'Kẻng', address: from },
    To: to,
    Subject: subject,
    Date: date.toUTCString().replace('GMT', '+0000'),
    ...headers,
  })
  root.createChild('text/plain; charset=utf-8').setContent(text)
  root.createChild('text/html; charset=utf-8').setContent(html)
  return root.build()
}
