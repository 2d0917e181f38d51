import { noticesOf, notifyingEvents } from '../../shared/domain/notices.ts'
import { onEventGroups } from '../../shared/lambda/on-event-groups.ts'
import { gatherTogether, groupOf, place } from '../../shared/mail/gather.ts'

/** Puts what must be told into the mails of the posts concerned, one write a mail and batch. */
export const handler = onEventGroups({
  types: notifyingEvents,
  parts: (event, context) => noticesOf(event).map((notice) => place(notice, context)),
  group: groupOf,
  react: gatherTogether,
})
