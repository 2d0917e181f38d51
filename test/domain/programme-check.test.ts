import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../programmes/read-pack.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { checkProgramme } from '../../shared/domain/programme-check.ts'

const sound = readPack(join(import.meta.dirname, '../../programmes/tuyen-quang-2016-2020'))

/** What the check says about the reference programme with one thing changed. */
const findingsWith = (change: (programme: Programme) => void): string[] => {
  const programme = structuredClone(sound)
  change(programme)
  return checkProgramme(programme).map(({ part, entry, says }) => `${part} ${entry}: ${says}`)
}

const by = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((entry) => entry.id === id)
  if (!found) throw new Error(`nothing is called ${id}`)
  return found
}

const ladder = (programme: Programme, id: string) => {
  const found = programme.ladders[id]
  if (!found) throw new Error(`no ladder ${id}`)
  return found
}

const chain = (programme: Programme, id: string) => {
  const found = programme.chains[id]
  if (!found) throw new Error(`no chain ${id}`)
  return found
}

const rung = (programme: Programme, id: string, rungId: string) => by(ladder(programme, id).rungs, rungId)

const area = (programme: Programme, id: string) => by(programme.areas, id)

const rules = (programme: Programme, id: string) => {
  const { due } = by(programme.duties, id)
  if (!due) throw new Error(`${id} is never due`)
  return due.rules
}

describe('a sound programme', () => {
  it('has nothing wrong', () => {
    expect(checkProgramme(sound)).toEqual([])
  })
})

/** One planted fault a row: what is done to the programme, and the words by which the check must name it. */
const faults: [fault: string, change: (programme: Programme) => void, words: RegExp][] = [
  [
    'a report that is due before what it consolidates',
    (programme) => {
      for (const rule of rules(programme, 'v2-6b-report-6m')) rule.due = { day: 15 }
    },
    /duties v2-6b-report-6m: for 2016-H1 it is due on 2016-06-15, before «v-closing-report».*2016-06-18.*So in 9 more/,
  ],
  [
    'a report that is due less than a working day after what it consolidates',
    (programme) => {
      for (const rule of rules(programme, 'v2-6b-report-6m')) rule.due = { day: 18 }
    },
    /duties v2-6b-report-6m: for 2016-H1 it is due on 2016-06-18, less than a working day after «v-closing-report»/,
  ],
  [
    'a cascade that fails in one June only, when the weekend falls badly',
    (programme) => {
      for (const rule of rules(programme, 'iii7-3b-review')) rule.due = { afterCutOff: { workingDays: 2 } }
    },
    /duties v-closing-report: for 2019-H1 it is due on 2019-06-18, less than a working day after «iii7-3b-review».*2019-06-18/,
  ],
  [
    'a report that is due on its cut-off day',
    (programme) => {
      for (const rule of rules(programme, 'v3-3a-stats')) rule.due = { day: 10 }
    },
    /duties v3-3a-stats: for 2016-H1 it is due on 2016-06-10, less than a working day after its cut-off/,
  ],
  [
    'two due rules for one period',
    (programme) => {
      const list = rules(programme, 'v3-3a-stats')
      list.push(...structuredClone(list))
    },
    /duties v3-3a-stats: two of its due rules both give the period 2016-H1/,
  ],
  [
    'a due rule outside the programme',
    (programme) => {
      for (const rule of rules(programme, 'v12-1a-5y')) rule.due = { date: '2015-06-30' }
    },
    /duties v12-1a-5y: its due rule gives no period/,
  ],
  [
    'an urgent chain that reaches a generic post',
    (programme) => {
      chain(programme, 'urgent').posts.push('dolisa.director')
    },
    /chains urgent: this urgent chain reaches «dolisa.director», which stands in the generic chain «.+» too/,
  ],
  [
    'an urgent chain whose fallback is a generic post',
    (programme) => {
      chain(programme, 'urgent').fallback = 'ppc.vice-chair'
    },
    /chains urgent: this urgent chain reaches «ppc.vice-chair»/,
  ],
  [
    'a conflict chain that reaches a generic post',
    (programme) => {
      chain(programme, 'conflict').posts.push('team178-province.leader')
    },
    /chains conflict: this conflict chain reaches «team178-province.leader»/,
  ],
  [
    'a child’s commune chair who also chases late reports',
    (programme) => {
      chain(programme, 'report-commune').posts.push('{owner}.chair')
    },
    /urgentSigns child: this urgent chain reaches «pc-.+\.chair»/,
  ],
  [
    'a conflict route that tells the body that is meant',
    (programme) => {
      by(programme.conflictBodies, 'ppc').hides = ['inspectorate']
    },
    /conflictBodies ppc: must stay hidden from «inspectorate»/,
  ],
  [
    'an urgent route on a generic ladder',
    (programme) => {
      programme.routes.urgent.ladder = 'screening'
    },
    /routes urgent: its ladder «screening» is generic/,
  ],
  [
    'a desk that may not open seals',
    (programme) => {
      programme.routes.ordinary.desk = 'dolisa.contact'
    },
    /routes ordinary: «dolisa.contact» must read the account/,
  ],
  [
    'a post that may open seals without need',
    (programme) => {
      for (const role of by(programme.agencies, 'team178-province').roles) role.mayOpenSeals = true
    },
    /agencies team178-province: «leader» may open seals, but no route needs it/,
  ],
  [
    'a desk that confirms itself',
    (programme) => {
      programme.routes.ordinary.confirm = programme.routes.ordinary.desk
    },
    /routes ordinary: «dolisa.tip-desk» would confirm its own screening/,
  ],
  [
    'a chain whose fallback is in the chain already',
    (programme) => {
      chain(programme, 'screening').fallback = 'dolisa.director'
    },
    /chains screening: its fallback «dolisa.director» already stands in the chain/,
  ],
  [
    'a rung to a post that does not exist',
    (programme) => {
      rung(programme, 'screening', 'r-0').to = ['dolisa.typist']
    },
    /ladders screening: «dolisa.typist» is no post/,
  ],
  [
    'a place that gives one owner no such post',
    (programme) => {
      rung(programme, 'report-department', 'e1').to = ['{owner}.director-general']
    },
    /ladders report-department: «justice.director-general» is no post/,
  ],
  [
    'a ladder whose rungs are out of time',
    (programme) => {
      rung(programme, 'screening', 'e2').offset = { workingDays: 7 }
    },
    /ladders screening: does not climb: the rung e3 rings before e2/,
  ],
  [
    'a ladder that escalates down',
    (programme) => {
      rung(programme, 'screening', 'e3').to = ['team178-province.leader']
    },
    /ladders screening: does not climb: the rung e3 reaches no higher post/,
  ],
  [
    'an escalation outside its chain',
    (programme) => {
      rung(programme, 'screening', 'e3').to = ['ppc.chair']
    },
    /ladders screening: the rung e3 tells ppc.chair, who is not in the chain/,
  ],
  [
    'a reminder after its day',
    (programme) => {
      rung(programme, 'report-lead', 'r-0').act = 'overdue'
    },
    /ladders report-lead: the rung r-0 \(«overdue»\) is on the wrong side/,
  ],
  [
    'a ladder that ends in nobody',
    (programme) => {
      delete ladder(programme, 'screening').afterwards.to
    },
    /ladders screening: afterwards it should «overdue», but tells nobody/,
  ],
  [
    'a ladder with an unknown chain',
    (programme) => {
      ladder(programme, 'screening').chain = 'sifting'
    },
    /ladders screening: its chain «sifting» does not exist/,
  ],
  [
    'a requested body with an escalation',
    (programme) => {
      by(programme.duties, 'v13-2-stats').ladder = 'report-department'
    },
    /duties v13-2-stats: «procuracy» is only requested \(đề nghị\) and is never pressed or escalated/,
  ],
  [
    'requested bodies whose contacts are chased',
    (programme) => {
      programme.ladderUse.contactsRequested = 'contacts'
    },
    /ladders contacts: serves bodies that are only requested/,
  ],
  [
    'a peer agency that is escalated without a person’s yes',
    (programme) => {
      delete rung(programme, 'report-district', 'e3').confirm
    },
    /duties v-closing-report: «pc-.+» is a peer of the lead agency: the rung e3 to ppc.vice-chair needs «confirm»/,
  ],
  [
    'a duty without an owner',
    (programme) => {
      by(programme.duties, 'v7-1-law').owners = []
    },
    /duties v7-1-law: has no owner/,
  ],
  [
    'a duty of an agency that does not exist',
    (programme) => {
      by(programme.duties, 'v7-1-law').owners = ['ministry-of-silence']
    },
    /duties v7-1-law: «ministry-of-silence» is no agency/,
  ],
  [
    'an excluded duty without a reason',
    (programme) => {
      delete by(programme.duties, 'v3-3b-list').excludedBecause
    },
    /duties v3-3b-list: is excluded and must say why/,
  ],
  [
    'a list of people that is no longer excluded',
    (programme) => {
      const duty = by(programme.duties, 'v3-3b-list')
      duty.track = 'task'
      delete duty.excludedBecause
    },
    /duties v3-3b-list: asks for a list or file of people/,
  ],
  [
    'a standing duty that opens deadlines',
    (programme) => {
      Object.assign(by(programme.duties, 'v7-1-law'), { opens: true, due: by(programme.duties, 'v3-3a-stats').due })
    },
    /duties v7-1-law: is standing and must open no deadline/,
  ],
  [
    'a duty that opens deadlines without a day',
    (programme) => {
      delete by(programme.duties, 'v3-3a-stats').due
    },
    /duties v3-3a-stats: opens deadlines but has no due rule/,
  ],
  [
    'an owner without a ladder',
    (programme) => {
      delete by(programme.duties, 'v3-3a-stats').ladder
    },
    /duties v3-3a-stats: has no ladder for «police»/,
  ],
  [
    'work that goes nowhere',
    (programme) => {
      by(programme.duties, 'v3-3a-stats').recipients.to = []
    },
    /duties v3-3a-stats: says nobody to whom «police» sends it/,
  ],
  [
    'a standing duty without a form',
    (programme) => {
      by(programme.duties, 'v7-1-law').formOf = ['v2-6b-report-6m']
    },
    /duties v7-1-law: «justice» owes it but has no half-year form/,
  ],
  [
    'a consolidation of nothing',
    (programme) => {
      by(programme.duties, 'v2-6b-report-6m').consolidates = ['v9-9-nothing']
    },
    /duties v2-6b-report-6m: consolidates «v9-9-nothing», which is no duty/,
  ],
  [
    'a target and a workflow that do not exist',
    (programme) => {
      Object.assign(by(programme.duties, 'v7-1-law'), { feeds: ['t99'], workflow: 'dreams' })
    },
    /duties v7-1-law: feeds «t99»[\s\S]*duties v7-1-law: its workflow «dreams»/,
  ],
  [
    'a missing holiday year',
    (programme) => {
      programme.calendar.years = programme.calendar.years.filter(({ year }) => year !== 2018)
    },
    /calendar 2018: the holidays of 2018 are missing/,
  ],
  [
    'no holidays for the year after the programme',
    (programme) => {
      programme.calendar.years = programme.calendar.years.filter(({ year }) => year !== 2021)
    },
    /calendar 2021: the holidays of 2021, the year after the programme/,
  ],
  [
    'a working Saturday on a Sunday',
    (programme) => {
      programme.calendar.years.find(({ year }) => year === 2019)?.workingSaturdays.push('2019-05-05')
    },
    /calendar 2019: the working Saturday 2019-05-05 is not a Saturday/,
  ],
  [
    'a holiday in the wrong year',
    (programme) => {
      programme.calendar.years[0]?.holidays.push({ date: '2017-03-03', name: { vi: 'x', en: 'x' } })
    },
    /calendar 2016: 2017-03-03: not in this year/,
  ],
  [
    'a mail slot at night',
    (programme) => {
      programme.mail.slots.push('22:00')
    },
    /mail .*the slot 22:00 is outside the working hours/,
  ],
  [
    'a gap between two reporting regimes',
    (programme) => {
      by(programme.regimes, 'decree-09-2019').from = '2019-03-14'
    },
    /regimes decree-09-2019: begins on 2019-03-14 instead of 2019-03-12/,
  ],
  [
    'a commune too few',
    (programme) => {
      programme.areas = programme.areas.filter(({ id }) => id !== 'bach-xa')
    },
    /areas .*on 2016-01-01 the areas of level «commune».*140 instead of 141; ham-yen: 17 instead of 18/,
  ],
  [
    'a commune that ends a day too early',
    (programme) => {
      area(programme, 'tuan-lo').until = '2019-12-30'
    },
    /areas .*on 2019-12-31 the areas of level «commune»/,
  ],
  [
    'an area with an unknown parent',
    (programme) => {
      area(programme, 'bach-xa').parent = 'atlantis'
    },
    /areas bach-xa: names the area «atlantis»/,
  ],
  [
    'a target with the wrong whole',
    (programme) => {
      const [, after] = by(programme.targets, 't6-healthy').denominator.dated ?? []
      if (after) after.count = 141
    },
    /targets t6-healthy: counts 141 as its whole from 2020-01-01, but 138/,
  ],
  [
    'a private home among the premises types',
    (programme) => {
      programme.premisesTypes.push({ id: 'family-house', name: { vi: 'Nhà ở gia đình', en: 'Family house' } })
    },
    /premisesTypes family-house: a private home/,
  ],
  [
    'no refusal of private homes',
    (programme) => {
      programme.refusedPremisesTypes = []
    },
    /refusedPremisesTypes .*no entry explains/,
  ],
  [
    'a question for the reporter’s name',
    (programme) => {
      programme.fixedQuestions.push({ id: 'who', text: { vi: 'Họ tên của bạn là gì?', en: 'What is your name?' } })
    },
    /fixedQuestions who: asks who the reporter is/,
  ],
  [
    'a telephone number in a note',
    (programme) => {
      by(programme.agencies, 'justice').note = 'Gọi 0912345678'
    },
    /agencies .*holds a telephone or identity number/,
  ],
  [
    'an agency without a contact',
    (programme) => {
      const agency = by(programme.agencies, 'justice')
      agency.roles = agency.roles.filter(({ role }) => role !== 'contact')
    },
    /agencies justice: has no «contact» post/,
  ],
  [
    'an agency with an unknown parent',
    (programme) => {
      by(programme.agencies, 'justice').parent = 'nobody'
    },
    /agencies justice: its parent «nobody» does not exist/,
  ],
  [
    'an id given twice',
    (programme) => {
      programme.duties.push(structuredClone(by(programme.duties, 'v7-1-law')))
    },
    /duties v7-1-law: this id is given twice/,
  ],
  [
    'a group with a stranger',
    (programme) => {
      programme.groups['@mass']?.push('chess-club')
    },
    /groups @mass: «chess-club» is no agency/,
  ],
  [
    'a main post that does not exist',
    (programme) => {
      programme.posts.viceChair = 'ppc.emperor'
    },
    /posts viceChair: «ppc.emperor» is no post/,
  ],
  [
    'a clock without its ladder',
    (programme) => {
      programme.ladderUse.acceptance = 'applause'
    },
    /ladderUse acceptance: the ladder «applause» does not exist/,
  ],
  [
    'a written result under a duty that there is not',
    (programme) => {
      programme.writtenResult = 'law-t178-poem'
    },
    /writtenResult law-t178-poem: is no duty/,
  ],
  [
    'a written result that nobody is reminded of',
    (programme) => {
      delete by(programme.legalDuties, 'law-t178-adhoc-result').ladder
    },
    /writtenResult law-t178-adhoc-result: has no ladder for «team178-province»/,
  ],
  [
    'a written result that goes to nobody',
    (programme) => {
      by(programme.legalDuties, 'law-t178-adhoc-result').recipients.to = []
    },
    /writtenResult law-t178-adhoc-result: says nobody to whom «team178-province» sends it/,
  ],
  [
    'a written result that teams do not owe',
    (programme) => {
      by(programme.legalDuties, 'law-t178-adhoc-result').owners = ['@district-teams']
    },
    /writtenResult law-t178-adhoc-result: is not owed by «team178-province», which inspects/,
  ],
  [
    'an urgent sign on an ordinary category',
    (programme) => {
      by(programme.categories, 'child').route = 'ordinary'
    },
    /categories child: carries an urgent sign but is not routed as urgent/,
  ],
]

describe('the check names', () => {
  it.each(faults)('%s', (_fault, change, words) => {
    expect(findingsWith(change).join('\n')).toMatch(words)
  })
})
