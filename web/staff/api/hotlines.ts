import type { Bi } from '../language/language.tsx'
import type { Client } from './client.ts'

/** A telephone number for somebody in danger. */
export interface Hotline {
  readonly number: string
  readonly name: Bi
}

/** The numbers in force today, from the public part of the programme. */
export const readHotlines = async (client: Client): Promise<readonly Hotline[]> =>
  (await client.get<{ hotlines: readonly Hotline[] }>('/api/programme')).hotlines
