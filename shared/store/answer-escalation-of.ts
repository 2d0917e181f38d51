import type { AnyState, Context } from '../domain/aggregate.ts'
import { deadline } from '../domain/deadline.ts'
import { dossier } from '../domain/dossier.ts'
import { inspection } from '../domain/inspection.ts'
import { commit } from './commit.ts'
import type { Stored } from './state-item.ts'

interface Answer {
  readonly type: 'confirm-escalation' | 'decline-escalation'
  readonly rung: string
}

/** Answers the question whether an escalation shall go out, for the kinds whose ladders ask it. */
export const answerEscalationOf: Readonly<
  Record<'inspection' | 'deadline' | 'dossier', (id: string, answer: Answer, context: Context) => Promise<Stored<AnyState>>>
> = {
  inspection: (id, answer, context) => commit(inspection, id, answer, context),
  deadline: (id, answer, context) => commit(deadline, id, answer, context),
  dossier: (id, answer, context) => commit(dossier, id, answer, context),
}
