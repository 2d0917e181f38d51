import type { StaffProgramme } from '../vi/staff-programme.ts'

export const staffProgramme: StaffProgramme = {
  title: 'Go live',
  lead: 'The system rehearses: everything is worked out and reminded of as in earnest, but mail goes to the rehearsal mailbox only.',
  changes: 'What changes',
  change: [
    'Mail goes to the posts themselves and no longer to the rehearsal mailbox.',
    'Of open work whose reminders fell into the rehearsal, the post that must act is told once; mail of the rehearsal is not sent again.',
    'What the rehearsal left behind does not escalate within the first working day; a report that was due before never does.',
    'There is no way back to the rehearsal.',
  ],
  before: 'Before that, look at the posts through which nobody can be told:',
  holes: 'Gaps',
  submit: 'Go live now',
  grave: 'From now on mail goes to the posts of all agencies themselves. There is no way back to the rehearsal.',
  live: 'The system is live: mail goes to the posts themselves.',
}
