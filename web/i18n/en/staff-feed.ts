import type { StaffFeed } from '../vi/staff-feed.ts'

export const staffFeed: StaffFeed = {
  title: 'Due days in a calendar',
  link: 'Put the due days into a calendar',
  lead: 'Make an address under which a calendar on a phone or a computer shows what this post has to do by when.',
  seesTitle: 'What the calendar service sees',
  sees: [
    'It sees a code, a kind and a day, for example that the report «BC-7F3K2M» is due on 16 June.',
    'It sees no place, field, agency, text or name. Tip-offs are never in the calendar.',
    'Whoever has the address can read the calendar, so do not pass it on.',
    'The address is dead as soon as it is revoked, another one is made, or you hold the post no more.',
    'A calendar looks again every few hours only. What counts is in «My work».',
  ],
  none: 'This post has no calendar address.',
  since: (at) => `This post has a calendar address since ${at}. It was shown once, when it was made.`,
  substitute: 'You stand in for a while; a calendar address is for the holder of the post.',
  make: 'Make an address',
  again: 'Make a new address',
  againText: 'The present address stops working at once.',
  address: 'Calendar address',
  once: 'Copy it now: it is shown this once. Paste it where your calendar subscribes to an address.',
  copy: 'Copy the address',
  copied: 'Copied.',
  selected: 'The address is selected; press Ctrl+C to copy it.',
  revoke: 'Revoke the address',
  revokeText: 'A calendar that uses this address will not be updated any more.',
  revoked: 'Revoked: the address is dead.',
}
