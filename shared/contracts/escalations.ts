import * as z from 'zod/mini'
import { contract, identifier } from './contract.ts'

const params = z.strictObject({ kind: z.enum(['inspection', 'deadline', 'dossier']), id: identifier, rung: identifier })

const answer = (verb: 'confirm' | 'decline', summary: string) =>
  contract({
    method: 'POST',
    path: `/api/escalations/{kind}/{id}/{rung}/${verb}`,
    summary,
    access: 'staff',
    params,
    body: z.strictObject({}),
  })

export const confirmEscalation = answer('confirm', 'Let an escalation between peers go out')

export const declineEscalation = answer('decline', 'Decide that an escalation between peers shall not go out')
