import type { Kind } from '../../events/kind.ts'
import type { Parties, Party } from './aggregate.ts'
import { DomainError, notThere } from './domain-error.ts'
import type { Post } from './post.ts'

/**
 * Who may do what: for each command (`<kind>.<command>`) the relations to the item that may give it. `read` shows the item's metadata and
 * history. What is not listed, no person may do; `anyone` is any post of an agency inside the system.
 */
export const authorisation: Readonly<Record<string, readonly Party[]>> = {
  'tip-off.log': ['anyone'],
  'tip-off.read': ['desk', 'confirmer', 'told', 'addressee'],
  'tip-off.open-text': ['desk', 'confirmer'],
  'tip-off.screen': ['desk'],
  'tip-off.confirm-unfounded': ['confirmer'],
  'tip-off.acknowledge': ['desk', 'told'],
  'tip-off.hand-over': ['desk', 'told'],
  'tip-off.ask': ['desk'],
  'inspection.read': ['owner', 'deputy', 'coordinator', 'told', 'asked', 'answered', 'addressee'],
  'inspection.acknowledge': ['owner', 'deputy'],
  'inspection.decide': ['owner'],
  'inspection.record': ['owner', 'deputy'],
  'inspection.settle': ['owner', 'deputy'],
  'inspection.recommend': ['owner'],
  'inspection.answer-recommendation': ['addressee', 'owner'],
  'inspection.extend': ['coordinator'],
  'inspection.reassign': ['coordinator'],
  'inspection.cancel': ['coordinator'],
  'inspection.confirm-escalation': ['asked', 'answered'],
  'inspection.decline-escalation': ['asked', 'answered'],
  'deadline.read': ['owner', 'deputy', 'recipient', 'coordinator', 'told', 'asked', 'answered'],
  'deadline.consolidate': ['owner', 'deputy', 'recipient', 'coordinator'],
  'deadline.build-report': ['owner', 'recipient', 'coordinator'],
  'deadline.open': ['coordinator'],
  'deadline.submit': ['owner', 'coordinator', 'deputy'],
  'deadline.draft': ['owner'],
  'deadline.fill-sheet': ['owner', 'coordinator', 'deputy'],
  'deadline.explain': ['owner', 'deputy'],
  'deadline.accept': ['recipient'],
  'deadline.return': ['recipient'],
  'deadline.extend': ['recipient', 'coordinator'],
  'deadline.waive': ['coordinator'],
  'deadline.dispatch': ['owner', 'coordinator'],
  'deadline.confirm-escalation': ['asked', 'answered'],
  'deadline.decline-escalation': ['asked', 'answered'],
  'dossier.read': ['owner', 'addressee', 'coordinator', 'told', 'asked', 'answered'],
  'dossier.open': ['anyone'],
  'dossier.act': ['owner'],
  'dossier.extend': ['coordinator'],
  'dossier.confirm-escalation': ['asked', 'answered'],
  'dossier.decline-escalation': ['asked', 'answered'],
  'mail.read': ['coordinator'],
  'mail.close': ['coordinator'],
  'agency.read': ['anyone'],
  'agency.change': ['owner', 'administrator'],
  'agency.confirm-contacts': ['owner', 'administrator'],
  'agency.approve-seal-change': ['confirmer'],
  'agency.drop-seal-change': ['confirmer', 'owner'],
  'agency.make-feed': ['anyone'],
  'agency.revoke-feed': ['anyone'],
  'calendar.read': ['anyone'],
  'calendar.enter': ['administrator'],
  'programme.read': ['anyone'],
  'programme.go-live': ['administrator'],
}

/** Whether this post stands in a relation to the item that allows the action. */
export const mayAct = (kind: Kind, action: string, post: Post, parties: Parties): boolean =>
  (authorisation[`${kind}.${action}`] ?? []).some((party) => party === 'anyone' || (parties[party] ?? []).includes(post))

/** What a person may do to an item that does not exist yet; everything else needs one. */
const beginnings: readonly string[] = ['tip-off.log', 'deadline.open', 'dossier.open', 'programme.go-live']

/** Refuses a person's act on an item that does not exist: as not found, or, where the act would begin one, as not his to begin. */
export const refuseUnlessBeginning = (kind: Kind, action: string, post: Post, parties: Parties): void => {
  if (!beginnings.includes(`${kind}.${action}`)) throw notThere(kind)
  if (!mayAct(kind, action, post, parties))
    throw new DomainError('forbidden', 'not-allowed', `The post ${post} may not «${action}» a ${kind}.`)
}

/** Refuses an action; who may not even read the item gets the answer of one that does not exist, so that nothing can be learnt by asking. */
export const refuseUnlessAllowed = (kind: Kind, action: string, post: Post, parties: Parties): void => {
  if (mayAct(kind, action, post, parties)) return
  if (action === 'read' || !mayAct(kind, 'read', post, parties)) throw notThere(kind)
  throw new DomainError('forbidden', 'not-allowed', `The post ${post} may not «${action}» this ${kind}.`)
}
