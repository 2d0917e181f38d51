import type { PostOffice } from '../../../local/post-office.ts'
import { notPlayed, refuseUnknown, ServiceError } from './service-error.ts'

interface Input {
  readonly RawMessage: { readonly Data: Uint8Array }
  readonly Source: string
  readonly Destinations: string[]
  readonly ConfigurationSetName?: string
  readonly Tags?: readonly { readonly Name: string; readonly Value: string }[]
}

const known = new Set(['RawMessage', 'Source', 'Destinations', 'ConfigurationSetName', 'Tags'])

const encodedWord = /=\?utf-8\?([bq])\?([^?]*)\?=/gi

const bytesOf = (encoding: string, text: string): Buffer =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64')
    : Buffer.from(
        text.replaceAll('_', ' ').replaceAll(/=([\da-f]{2})/gi, (_match, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
        'latin1',
      )

/** The subject of a mail as people read it; its words may be encoded (RFC 2047) and go over several lines. */
const subjectOf = (raw: Buffer): string => {
  const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1')
  const [, folded = ''] = /^subject: ((?:.*\r\n[ \t])*.*)$/im.exec(head) ?? []
  const words = folded.replaceAll(/\r\n[ \t]/g, ' ').replaceAll(/\?=\s+=\?/g, '?==?')
  return words.replaceAll(encodedWord, (_match, encoding: string, text: string) => bytesOf(encoding, text).toString('latin1'))
}

const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')

/** SES as the functions see it; mails go to the same post office as those of the local runtime. */
export const createSes =
  (office: PostOffice) =>
  (operation: string, input: object): Record<string, unknown> => {
    if (operation !== 'SendRawEmail') throw notPlayed(`${operation} of SES`)
    refuseUnknown(operation, input, known)
    const { RawMessage, Source, Destinations, ConfigurationSetName, Tags = [] } = input as Input
    const raw = Buffer.from(RawMessage.Data)
    const taken = office.take({
      raw,
      from: Source,
      recipients: Destinations,
      subject: utf8(subjectOf(raw)),
      tags: Object.fromEntries(Tags.map(({ Name, Value }) => [Name, [Value]])),
      configurationSet: ConfigurationSetName,
    })
    if ('refusal' in taken) throw new ServiceError(...taken.refusal)
    return { MessageId: taken.mail.id }
  }
