import type { StaffEntry } from '../vi/staff-entry.ts'

export const staffEntry: StaffEntry = {
  title: 'Enter a tip-off',
  lead: 'For what people say by phone or write on paper, and for reports of localities. Never ask or note who the reporter is.',
  danger: 'If somebody is in danger, call at once:',
  channel: 'How did it come?',
  channels: { phone: 'By phone', paper: 'On paper', locality: 'As a report of a locality' },
  category: 'About',
  urgent: 'Urgent signs',
  urgentHint: 'If ticked, it goes to the police on duty and to those who protect at once.',
  conflict: 'Says that a body protects the premises',
  conflictHint: 'If chosen, that body does not learn of it; it goes to the inspectorate.',
  noConflict: 'no',
  type: 'Type of premises',
  name: 'Name or sign',
  address: 'Address, or what is near',
  area: 'Commune, ward, township or district',
  account: 'Account',
  accountHint: 'Premises, events and times only.',
  submit: 'Take it in',
  doneTitle: 'Taken in',
  receipt: 'Receipt',
  receiptText:
    'It is shown once. Print it or read it out to the reporter; the system does not keep it and cannot give it again. Whoever has it can see the status.',
  printed: 'The reporter looks it up at',
  warning: 'The account may name somebody. It is sealed all the same; please write no name next time.',
  another: 'Enter another one',
}
