import type { Context } from '../domain/aggregate.ts'
import { localDate } from '../domain/calendar.ts'
import type { Place } from '../domain/place.ts'
import { areasAt } from '../domain/programme-lookup.ts'
import { mayNameSomebody, refusePersonalData } from '../domain/text-screening.ts'
import { tipOff } from '../domain/tip-off.ts'
import type { LogTipOff } from '../domain/tip-off-command.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { sealingKeyId, sealingPublicKey } from '../sealing/kms.ts'
import { seal } from '../sealing/seal.ts'
import { commit } from '../store/commit.ts'
import { putTextOnce } from '../store/texts.ts'
import { admit } from './admit.ts'
import { newNonce } from './nonce.ts'
import { issueReceipt, premisesIdOf } from './receipt-issue.ts'

/** A tip-off as it is handed in, over whichever way; a complaint about an inspection names no premises. */
export interface HandedIn {
  readonly category: string
  readonly premises?: Place | undefined
  readonly account: string
  readonly urgent?: readonly string[] | undefined
  readonly conflict?: string | undefined
  readonly nonce?: string | undefined
  /** A proof of work over the nonce. */
  readonly work?: string | undefined
}

/** The account of a tip-off and the details of premises have these text ids. */
export const textIds = { account: 'account', details: 'details' } as const

const secondsADay = 86_400
const orphanDays = 2 * 365

const screenTexts = ({ premises, account }: HandedIn): string[] => {
  const fields = { account, 'premises.name': premises?.name ?? '', 'premises.address': premises?.address ?? '' }
  for (const [field, text] of Object.entries(fields)) refusePersonalData(text, field)
  return mayNameSomebody(account) ? ['account'] : []
}

/** The area of what names no place: the whole of the programme's. */
const wholeArea = ({ programme, calendar, now }: Context): string =>
  areasAt(programme, localDate(calendar, now)).find(({ parent }) => parent === undefined)?.id ?? ''

/**
 * Takes a tip-off in: screens its texts, seals the account, and logs it. Everything is checked before anything is written, the texts are
 * put before the decision that refers to them, and the same nonce again changes nothing. `warnings` names the fields that may name
 * somebody. Throws DomainError `invalid` for what cannot be taken, and TooMany for what comes from the public without a proof of work when
 * the allowance for such is used up.
 */
export const takeIn = async (
  handedIn: HandedIn,
  channel: LogTipOff['channel'],
  context: Context,
): Promise<{ receipt: string; state: TipOffState; warnings: string[] }> => {
  const warnings = screenTexts(handedIn)
  const nonce = handedIn.nonce ?? newNonce()
  const { receipt, id } = await issueReceipt(nonce)
  const { category, premises, urgent = [], conflict } = handedIn
  const command: LogTipOff = {
    type: 'log',
    id,
    category,
    area: premises?.area ?? wholeArea(context),
    ...(premises && { premisesType: premises.type, premises: await premisesIdOf(premises) }),
    channel,
    signs: urgent,
    conflict,
  }
  const planned = tipOff.decide(undefined, command, context).state
  if (channel === 'web') await admit({ nonce, work: handedIn.work }, planned, context)
  await putTexts(handedIn, planned, context)
  const { state } = await commit(tipOff, id, command, context)
  return { receipt, state, warnings }
}

/** The account is sealed for all; the place is put beside its premises only where an inspection may come of it. */
const putTexts = async ({ account, premises }: HandedIn, planned: TipOffState, { now }: Context): Promise<void> => {
  const expires = Math.floor(Date.parse(now) / 1000) + orphanDays * secondsADay
  const blob = seal(JSON.stringify({ account, premises }), planned.id, await sealingPublicKey(), sealingKeyId())
  await putTextOnce('tip-off', planned.id, textIds.account, blob, expires)
  if (premises && planned.premises !== undefined)
    await putTextOnce('premises', planned.premises, textIds.details, { ...premises }, expires)
}
