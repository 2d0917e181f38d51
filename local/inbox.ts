import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findFreePort } from './free-port.ts'
import type { SentMail } from './mailbox.ts'

export interface Inbox {
  origin: string
  show(mail: SentMail): Promise<void>
  close(): Promise<void>
}

interface Emulator {
  default: (config: { host: string; port: number }) => Promise<Server>
}

interface EmulatorStore {
  getStoreReadonly: () => { emails: Array<{ messageId: string; at: number }> }
}

// Both are CommonJS, whose exports arrive as `default`.
const loadEmulator = async (): Promise<{ emulator: Emulator; store: EmulatorStore }> => ({
  emulator: ((await import('aws-ses-v2-local')) as unknown as { default: Emulator }).default,
  store: ((await import('aws-ses-v2-local/dist/store.js')) as unknown as { default: EmulatorStore }).default,
})

const messageIdIn = (answer: string): string | undefined => /<MessageId>([^<]+)/.exec(answer)?.[1]

/** Starts aws-ses-v2-local for its inbox in the browser; each mail is given to it as SES would get it. */
export const openInbox = async (): Promise<Inbox> => {
  const { emulator, store } = await loadEmulator()
  const server = await emulator.default({ host: '127.0.0.1', port: await findFreePort() })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    show: async (mail) => {
      const form = new URLSearchParams({ Action: 'SendRawEmail', Source: mail.from, 'RawMessage.Data': mail.raw })
      const response = await fetch(origin, { method: 'POST', body: form, headers: { authorization: 'AWS local' } })
      const id = messageIdIn(await response.text())
      // The emulator dates mails by the real clock; people look for the programme's.
      const shown = store.getStoreReadonly().emails.findLast(({ messageId }) => messageId === id)
      if (shown !== undefined) shown.at = Math.floor(Date.parse(mail.at) / 1000)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
