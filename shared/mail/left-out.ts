import type { Kind } from '../../events/kind.ts'
import { agency } from '../domain/agency.ts'
import type { Awaited } from '../domain/awaited.ts'
import {
  awaitedOfAgency,
  awaitedOfDeadline,
  awaitedOfDossier,
  awaitedOfInspection,
  awaitedOfTipOff,
  isOvertaken,
} from '../domain/awaited.ts'
import { deadline } from '../domain/deadline.ts'
import { dossier } from '../domain/dossier.ts'
import { inspection } from '../domain/inspection.ts'
import type { Instant } from '../domain/instant.ts'
import type { Omission } from '../domain/mail-leaving-out.ts'
import type { MailEntry, MailState } from '../domain/mail-state.ts'
import { tipOff } from '../domain/tip-off.ts'
import { loadMany } from '../store/load-many.ts'
import type { Stored } from '../store/state-item.ts'

type Items = ReadonlyMap<string, Awaited>

const seen = <S>(items: ReadonlyMap<string, Stored<S>>, awaitedOf: (state: S) => Awaited): Items =>
  new Map([...items].map(([id, { state }]) => [id, awaitedOf(state)]))

/** The kinds that notices ask something of, and how to see what they still wait for. */
const readers: Readonly<Partial<Record<Kind, (ids: readonly string[]) => Promise<Items>>>> = {
  deadline: async (ids) => seen(await loadMany(deadline, ids), awaitedOfDeadline),
  inspection: async (ids) => seen(await loadMany(inspection, ids), awaitedOfInspection),
  dossier: async (ids) => seen(await loadMany(dossier, ids), awaitedOfDossier),
  'tip-off': async (ids) => seen(await loadMany(tipOff, ids), awaitedOfTipOff),
  agency: async (ids) => seen(await loadMany(agency, ids), awaitedOfAgency),
}

const overtakenIn = async (kind: Kind, entries: readonly MailEntry[]): Promise<MailEntry[]> => {
  const items = await readers[kind]?.([...new Set(entries.map(({ subject }) => subject.id))])
  return entries.filter((entry) => {
    const awaited = items?.get(entry.subject.id)
    return awaited !== undefined && isOvertaken(entry, awaited)
  })
}

/**
 * What a mail need not tell any more when its first attempt begins: what was gathered before the programme went live, since each open item
 * says anew where it stands, and what was done or moved after it was gathered. An urgent notice is never kept back for that.
 */
export const leftOutOf = async (mail: MailState, liveSince: Instant | undefined): Promise<Omission[]> => {
  const rehearsed = liveSince === undefined ? [] : mail.entries.filter(({ at }) => at < liveSince)
  const rest = mail.urgent ? [] : mail.entries.filter((entry) => !rehearsed.includes(entry))
  const byKind = [...Map.groupBy(rest, ({ subject }) => subject.kind)]
  const overtaken = await Promise.all(byKind.map(([kind, entries]) => overtakenIn(kind, entries)))
  return [
    ...rehearsed.map(({ key }): Omission => ({ key, because: 'rehearsed' })),
    ...overtaken.flat().map(({ key }): Omission => ({ key, because: 'overtaken' })),
  ]
}
