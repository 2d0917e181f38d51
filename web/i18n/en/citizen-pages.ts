import type { CitizenPagesWords } from '../vi/citizen-pages.ts'

export const citizenPages: CitizenPagesWords = {
  home: {
    head: 'Report a place of business',
    lead: 'Have you seen something worrying in a hotel, guesthouse, karaoke bar, massage place or another service business? You can report it here. You need not say who you are.',
    begin: 'Begin a report',
    beginNote: '5 steps, about 5 minutes.',
    have: 'You have a receipt code? See your report',
    is: 'This page is for',
    isList: [
      'reporting a service business in the province',
      'so that the officials responsible consider it and, if there is reason, inspect the premises',
      'seeing what has become of your report, by its receipt code',
    ],
    isNot: 'This page is not',
    isNotList: [
      'for emergencies: if it is urgent, call the numbers above',
      'a denunciation under the Law on Denunciations',
      'for reporting a person: no name is asked or noted, not yours, not a worker’s, not a guest’s',
      'for reporting a private home',
    ],
    false: 'Whoever reports what he knows to be false may be held responsible by law.',
  },
  help: {
    head: 'Where to find help',
    lead: 'These places help you without a report. There is nothing to fill in on this page.',
    kinds: {
      hotline: 'Telephone',
      clinic: 'Health care and advice',
      'legal-aid': 'Legal aid',
      shelter: 'Shelter',
      support: 'Training, jobs, credit',
    },
  },
  how: {
    head: 'How a report is handled',
    lead: 'Limits count in working days of the offices. The system reminds whoever is responsible and tells those above when a limit has passed.',
    steps: [
      {
        head: 'Received',
        text: () =>
          'You get a receipt code as soon as you send. The text is sealed; only the receiving desk can open it, and each opening is on record.',
      },
      {
        head: 'Being considered',
        text: (limit) =>
          `The desk considers it within ${limit.screening}. If it thinks the report unfounded, a second person must agree.`,
      },
      {
        head: 'Passed on',
        text: (limit) =>
          `If there is reason, the inter-agency inspection team 178 gets a task with a summary, without your words. Its leader decides within ${limit.decide} whether to inspect. What is another body’s business is passed on within ${limit.forward}.`,
      },
      {
        head: 'Inspected',
        text: (limit) => `An inspection takes place within ${limit.inspect}. A report alone never makes an inspection.`,
      },
      {
        head: 'Ended',
        text: (limit) =>
          `The text is deleted ${limit.text} after the end (${limit.unfounded} if unfounded), and from backups ${limit.backup} later.`,
      },
    ],
    urgent: 'Urgent reports',
    urgentText: (limit) =>
      `A report with signs that a child, trafficking or coercion is concerned goes to the police officer on duty at once, by day and by night. The officer is asked to confirm within ${limit.urgent}. For a child, emergency measures must follow within ${limit.child}. An urgent report never becomes a task of inspection.`,
    conflict: 'Reports about officials',
    conflictText:
      'A report that says that some body protects the premises goes straight to another one (as a rule the provincial inspectorate). The body named does not learn of it.',
  },
  privacy: {
    head: 'Privacy',
    collect: 'What we take',
    collectText: 'The type, sign and address of the premises, the times, and what you write about what happens.',
    not: 'What we do not take',
    notText:
      'Your name, papers, telephone number or position. This page uses no cookie, keeps nothing in your browser and loads nothing from elsewhere. Your network address is not noted with your report.',
    cannot: 'What we cannot promise',
    cannotText:
      'Your network provider can know that you opened this page. Whoever runs the servers keeps records of his own for a time. Anonymous with this system does not mean absolutely safe.',
    purpose: 'What for',
    purposeText: 'To consider the report, pass it on to the competent body and inspect the premises. No list of people is made.',
    who: 'Who can read it',
    whoText:
      'The receiving desk and the second person who confirms; the police officer on duty if it is urgent; the inspectorate if it is about an official. Each opening of the text is on record. The inspection team sees only the premises and a summary.',
    long: 'How long',
    longText: (text, unfounded, backup) =>
      `The text is deleted ${text} after the end (${unfounded} if unfounded), and from backups ${backup} later. After that only counts remain.`,
    rights: 'Your rights',
    rightsText:
      'The law on the protection of personal data gives you the right to know, to consent or not, to withdraw consent, to see, to correct, to have deleted and to complain. Since you are anonymous, we can do what you ask only with your receipt code.',
  },
  complaint: {
    head: 'After an inspection',
    lead: 'For premises that were inspected and for those who work there. What you write goes to the inspectorate alone; the inspection team cannot read it.',
    notLegal: 'This is no complaint under the Law on Complaints; your right to complain or to sue stays as it is.',
    code: 'Code on the inspection notice',
    codeHint: 'KT- and 6 characters, for example KT-7F3K2M.',
    text: 'What you have to say',
    textHint:
      'For example: whether there was filming, insult, a demand for money, obstruction of the business. You need not say who you are; please name nobody. Between 10 and 1,000 characters.',
    send: 'Send it',
    received: 'What you wrote has been received',
    inside: (code) => `Code of the inspection notice: ${code}`,
  },
}
