import { simpleParser } from 'mailparser'

export interface SendRequest {
  raw: Buffer
  from: string
  recipients: string[]
  subject: string
  tags: Record<string, string[]>
  configurationSet: string | undefined
}

const memberList = (form: URLSearchParams, prefix: string, suffix = ''): string[] => {
  const values: string[] = []
  for (let index = 1; ; index += 1) {
    const value = form.get(`${prefix}.member.${index}${suffix}`)
    if (value === null) return values
    values.push(value)
  }
}

const tagsOf = (form: URLSearchParams): Record<string, string[]> => {
  const values = memberList(form, 'Tags', '.Value')
  return Object.fromEntries(memberList(form, 'Tags', '.Name').map((name, index) => [name, [values[index] ?? '']]))
}

type Addresses =
  | { value: Array<{ address?: string | undefined }> }
  | Array<{ value: Array<{ address?: string | undefined }> }>
  | undefined

const addressesOf = (field: Addresses): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => (address === undefined ? [] : [address])))

// The body is for readers; the head alone says who sends what to whom.
const headOf = (raw: Buffer): Buffer => {
  const end = raw.indexOf('\r\n\r\n')
  return end < 0 ? raw : raw.subarray(0, end + 4)
}

/** Reads what the SES client sent to `SendRawEmail`; addresses that it does not name are those of the message. */
export const readSendRequest = async (form: URLSearchParams): Promise<SendRequest> => {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
  const parsed = await simpleParser(headOf(raw))
  const named = memberList(form, 'Destinations')
  return {
    raw,
    from: addressesOf(parsed.from)[0] ?? form.get('Source') ?? '',
    recipients: named.length > 0 ? named : [parsed.to, parsed.cc, parsed.bcc].flatMap(addressesOf),
    subject: parsed.subject ?? '',
    tags: tagsOf(form),
    configurationSet: form.get('ConfigurationSetName') ?? undefined,
  }
}
