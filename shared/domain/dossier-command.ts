import { FieldsRefused } from './domain-error.ts'
import type { PlainDate } from './instant.ts'

/** What can be asked of a dossier; reasons have been put beside it as texts before. */
export type DossierCommand =
  | OpenDossierFor
  | ActOnDossier
  | { readonly type: 'extend'; readonly until: PlainDate; readonly reason: string }
  | { readonly type: 'confirm-visit'; readonly visit: string }
  | { readonly type: 'confirm-escalation' | 'decline-escalation'; readonly rung: string }

/** Begins a workflow for an agency; with the days of its period when the calendar does it. */
export interface OpenDossierFor {
  readonly type: 'open'
  readonly id: string
  readonly workflow: string
  readonly agency: string
  readonly period: string
  readonly days?: { readonly from: PlainDate; readonly until: PlainDate } | undefined
}

/** A visit that a plan foresees: where, to what kind of premises and on which day, and to no premises by name. */
export interface VisitWanted {
  readonly area: string
  readonly premisesType: string
  readonly on: PlainDate
}

/** Does one of the acts of its workflow, with what that asks. */
export interface ActOnDossier {
  readonly type: 'act'
  readonly act: string
  readonly figures?: Readonly<Record<string, number>> | undefined
  readonly document?: { readonly number: string; readonly on: PlainDate } | undefined
  readonly reason?: string | undefined
  readonly visits?: readonly VisitWanted[] | undefined
}

interface Sent extends Omit<ActOnDossier, 'type'> {
  readonly until?: PlainDate | undefined
}

const missing = (pointer: string) => ({ pointer, code: 'missing', detail: 'More time needs a day and a reason' })

/** What was asked of a dossier as a command: more time, or an act of its workflow. */
export const commandOf = ({ until, ...act }: Sent): ActOnDossier | Extract<DossierCommand, { type: 'extend' }> => {
  if (act.act === 'extend') {
    if (until !== undefined && act.reason !== undefined) return { type: 'extend', until, reason: act.reason }
    const refusals = [
      ...(until === undefined ? [missing('/until')] : []),
      ...(act.reason === undefined ? [missing('/reason')] : []),
    ]
    throw new FieldsRefused('act-misfit', 'More time needs a day and a reason; mend the fields named.', refusals)
  }
  if (until === undefined) return { type: 'act', ...act }
  const refusal = { pointer: '/until', code: 'not-asked', detail: 'This act does not ask for it' }
  throw new FieldsRefused('act-misfit', 'This act asks for something else; mend the fields named.', [refusal])
}
