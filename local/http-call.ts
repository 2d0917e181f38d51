export interface HttpCall {
  /** Sent as JSON unless it is a text or bytes. */
  body?: unknown
  headers?: Record<string, string>
  token?: string
  post?: string
}

export interface HttpAnswer {
  status: number
  headers: Headers
  /** Parsed if it is JSON; the text if it is one; else the bytes. */
  body: unknown
}

const bodyOf = (body: unknown): { body?: string | Uint8Array<ArrayBuffer>; type?: string } => {
  if (body === undefined) return {}
  if (typeof body === 'string') return { body }
  if (body instanceof Uint8Array) return { body: Uint8Array.from(body) }
  return { body: JSON.stringify(body), type: 'application/json' }
}

const isText = (type: string): boolean => type === '' || /^text\/|json|xml$|javascript/.test(type.split(';')[0] ?? '')

const parse = (bytes: Uint8Array, type: string): unknown => {
  if (!isText(type)) return bytes
  const text = new TextDecoder().decode(bytes)
  return /json/.test(type) && text !== '' ? JSON.parse(text) : text
}

/** Sends one request and reads its answer whole. */
export const sendHttp = async (
  url: string,
  method: string,
  call: HttpCall,
  tokenOfPost: string | undefined,
): Promise<HttpAnswer> => {
  const { body, type } = bodyOf(call.body)
  const token = call.token ?? tokenOfPost
  const headers = {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...call.headers,
  }
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, body: parse(bytes, response.headers.get('content-type') ?? '') }
}
