import type { StaffNewDeadline } from '../vi/staff-new-deadline.ts'

export const staffNewDeadline: StaffNewDeadline = {
  title: 'Ask for something once',
  lead: 'For a report or a task outside the plan from one agency. The agency is told at once and reminded before the day as of its regular reports.',
  what: 'What is asked for',
  agency: 'Agency',
  due: 'Due day',
  submit: 'Ask for it',
  done: 'It is asked for; the agency is told.',
}
