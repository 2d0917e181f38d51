import type { Adapter, AdapterPayload } from 'oidc-provider'

const entries = new Map<string, AdapterPayload>()

const findBy = (kind: string, field: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
  for (const [key, payload] of entries) if (key.startsWith(`${kind} `) && payload[field] === value) return payload
  return undefined
}

/** Where oidc-provider keeps sessions and codes of people who sign in: in memory, gone with the process. */
export const createIdentityStore = (kind: string): Adapter => {
  const key = (id: string): string => `${kind} ${id}`
  return {
    upsert: async (id, payload) => void entries.set(key(id), payload),
    find: async (id) => entries.get(key(id)),
    findByUid: async (uid) => findBy(kind, 'uid', uid),
    findByUserCode: async (userCode) => findBy(kind, 'userCode', userCode),
    consume: async (id) => {
      const payload = entries.get(key(id))
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => void entries.delete(key(id)),
    revokeByGrantId: async (grantId) => {
      for (const [name, payload] of entries) if (payload.grantId === grantId) entries.delete(name)
    },
  }
}
