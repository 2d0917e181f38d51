import type { StaffParts } from '../vi/staff-parts.ts'

export const staffParts: StaffParts = {
  title: 'Figures of the agencies',
  lead: 'The reports that this one takes up. Only what was handed in and not sent back is added up; what is missing is never guessed.',
  handedIn: (count, all) => `${count} of ${all} reports have figures.`,
  rate: ({ rate, inTime, openInTime, all }) =>
    `On time: ${rate} = (${inTime} handed in on time + ${openInTime} still in time) / ${all} that fell due or are open.`,
  missing: 'Missing',
  late: 'Handed in late',
  due: (day) => `due ${day}`,
  overdue: 'overdue',
  days: (count) => (count === 1 ? '1 working day late' : `${count} working days late`),
  notOpened: 'not asked for yet',
  sums: 'Together',
  figure: 'Figure',
  sum: 'Sum',
  of: 'Reports',
  from: 'From',
  fill: 'Put the sums into the fields that are empty',
  filled: (count) => `${count} fields filled in. Please check them before you hand in.`,
}
