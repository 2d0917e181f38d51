import { agency } from '../domain/agency.ts'
import type { Context } from '../domain/aggregate.ts'
import { notThere } from '../domain/domain-error.ts'
import type { Instant } from '../domain/instant.ts'
import { mail } from '../domain/mail.ts'
import { readdress } from '../domain/mail-readdress.ts'
import type { MailIn } from '../domain/mail-state.ts'
import { agencyOf, roleOf } from '../domain/post.ts'
import { commit, load } from '../store/commit.ts'
import { gather } from './gather.ts'

/** Notes at the agency whose address failed that it is unreachable, so that later notices take another way at once. */
const markAddress = async ({ reason, to }: MailIn<'returned'>, context: Context): Promise<void> => {
  if (!to || (reason !== 'bounced' && reason !== 'complained')) return
  const id = agencyOf(to.post)
  await commit(agency, id, { type: 'open', agency: id }, context)
  await commit(agency, id, { type: 'mark-unreachable', role: roleOf(to.post), address: to.address, reason }, context)
}

/** Gives what a returned mail holds to the next posts up; what nobody is left for stays visible as stranded. To repeat it changes nothing. */
export const handBack = async (id: string, tellAt: Instant | undefined, context: Context): Promise<void> => {
  const stored = await load(mail, id)
  if (!stored) throw notThere('mail')
  const { state } = stored
  if (state.status !== 'returned') return
  await markAddress(state, context)
  const { notices, stranded } = readdress(state, context.programme, tellAt)
  await gather(notices, context)
  if (stranded > 0) await commit(mail, id, { type: 'strand', notices: stranded }, context)
}
