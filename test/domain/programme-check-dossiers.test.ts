import { describe, expect, it } from 'vitest'
import type { Dossier, Programme } from '../../shared/domain/programme.ts'
import { checkProgramme } from '../../shared/domain/programme-check.ts'
import { programme as sound } from '../support/programme.ts'

/** What the check says about the reference programme with one dossier changed. */
const findingsWith = (id: string, change: (dossier: Dossier, programme: Programme) => void): string => {
  const programme = structuredClone(sound)
  const dossier = programme.dossiers.find((entry) => entry.id === id)
  if (!dossier) throw new Error(`no dossier ${id}`)
  change(dossier, programme)
  return checkProgramme(programme)
    .map(({ part, entry, says }) => `${part} ${entry}: ${says}`)
    .join('\n')
}

const act = ({ acts }: Dossier, id: string): Dossier['acts'][number] => {
  const found = acts.find((entry) => entry.id === id)
  if (!found) throw new Error(`no act ${id}`)
  return found
}

const figure = (dossier: Dossier, id: string) => {
  const found = dossier.acts.flatMap(({ figures = [] }) => figures).find((entry) => entry.id === id)
  if (!found) throw new Error(`no figure ${id}`)
  return found
}

const waiting = ({ states }: Dossier, id: string) => {
  const found = states.find((entry) => entry.id === id)
  if (!found || found.end) throw new Error(`nothing waits at ${id}`)
  return found
}

/** One planted fault a row: what is done to which dossier, and the words by which the check must name it. */
const faults: [fault: string, id: string, change: (dossier: Dossier, programme: Programme) => void, words: RegExp][] = [
  [
    'a state given twice',
    'training',
    (dossier) => void dossier.states.push(structuredClone(waiting(dossier, 'held'))),
    /dossiers training: the state «held» is given twice/,
  ],
  [
    'an act given twice',
    'training',
    (dossier) => void dossier.acts.push(structuredClone(act(dossier, 'hold'))),
    /dossiers training: the act «hold» is given twice/,
  ],
  ['a beginning that is an end', 'training', (dossier) => void dossier.states.reverse(), /dossiers training: begins at an end/],
  [
    'an act to a state that is not there',
    'licence',
    (dossier) => void Object.assign(act(dossier, 'send'), { to: 'dreams' }),
    /the act «send» names «dreams», which is no state[\s\S]*no act leads to the state «sent»/,
  ],
  [
    'an act that leads on from an end',
    'licence',
    (dossier) => void act(dossier, 'close').from.push('withdrawn'),
    /the act «close» leads on from «withdrawn», which is an end/,
  ],
  [
    'a state from which nothing leads to an end',
    'sector-checks',
    (dossier) => void Object.assign(act(dossier, 'report'), { to: 'planning' }),
    /nothing leads from «done» to an end \(không có kết thúc\)/,
  ],
  [
    'a post that is not there',
    'pilot',
    (dossier) => void Object.assign(waiting(dossier, 'approving'), { owner: 'ppc.dreamer' }),
    /dossiers pilot: «ppc.dreamer» is no post of this programme/,
  ],
  [
    'a post that one of the agencies lacks',
    'training',
    (dossier) => void Object.assign(waiting(dossier, 'planned'), { owner: '{owner}.division-head' }),
    /dossiers training: «dolisa.division-head» is no post/,
  ],
  [
    'an agency that is not there',
    'needs',
    (dossier) => void dossier.opens.for.push('@dreams'),
    /dossiers needs: «@dreams» is no agency or group/,
  ],
  [
    'a ladder that is not there',
    'quarter-plan',
    (dossier) => void Object.assign(waiting(dossier, 'drafting'), { ladder: 'dreams' }),
    /the ladder «dreams» of «drafting» does not exist/,
  ],
  [
    'a step whose agency has no ladder',
    'licence',
    (dossier) => void Object.assign(waiting(dossier, 'sent'), { owner: 'inspectorate.contact' }),
    /«inspectorate.contact» has no ladder at «sent», so nobody would be reminded/,
  ],
  [
    'a limit by a period that there is not',
    'survey',
    (dossier) => void Object.assign(waiting(dossier, 'using'), { limit: { beforePeriodEnd: { days: 3 } } }),
    /«using» has a limit by its period, but a post opens it at any time/,
  ],
  [
    'a mark that nobody can make',
    'quarter-plan',
    (dossier) => void Object.assign(act(dossier, 'agree'), { each: undefined }),
    /the act «agree» must name both «each» and a post {each}/,
  ],
  [
    'a figure in no unit',
    'survey',
    (dossier) => void Object.assign(figure(dossier, 'survey-hotel'), { unit: 'dreams' }),
    /«survey-hotel» is counted in «dreams», which is no unit/,
  ],
  [
    'a figure given twice',
    'survey',
    (dossier) => void Object.assign(figure(dossier, 'survey-hotel'), { id: 'survey-lodging' }),
    /dossiers survey-lodging: this figure is given twice/,
  ],
  [
    'a figure that bears the name of a field',
    'budget',
    (dossier) => void Object.assign(figure(dossier, 'funds-used'), { id: 'funds-spent' }),
    /«funds-spent» is the name of a field of a form too/,
  ],
  [
    'a figure that fills what is not there',
    'budget',
    (dossier) => void Object.assign(figure(dossier, 'funds-used'), { fills: ['dreams'] }),
    /«funds-used» fills «dreams», which is no field of a form/,
  ],
  [
    'a figure that fills what is counted in something else',
    'budget',
    (dossier) => void Object.assign(figure(dossier, 'funds-used'), { fills: ['visits-planned'] }),
    /«funds-used» fills «visits-planned», which is counted in something else/,
  ],
  [
    'an end that feeds no target',
    'healthy-commune',
    ({ states }) => void Object.assign(states.find(({ id }) => id === 'recognised') ?? {}, { feeds: 't99' }),
    /«recognised» feeds «t99», which is no target/,
  ],
  [
    'a figure that asks who people are',
    'survey',
    (dossier) => void Object.assign(figure(dossier, 'survey-heads'), { label: { vi: 'Danh sách người', en: 'List of them' } }),
    /dossiers survey: «survey-heads» asks who people are/,
  ],
  [
    'a dossier that nobody asks for',
    'licence',
    (_, { duties }) => {
      for (const duty of duties) if (duty.workflow === 'licence') delete duty.workflow
    },
    /dossiers licence: no duty asks for it/,
  ],
  [
    'a dossier with the name of another workflow',
    'licence',
    (dossier) => void Object.assign(dossier, { id: 'tip-off' }),
    /dossiers tip-off: a workflow has this id too/,
  ],
]

describe('the check of dossiers', () => {
  it('finds nothing in the reference programme', () => {
    expect(findingsWith('training', () => {})).toBe('')
  })

  it.each(faults)('names %s', (_, id, change, words) => {
    expect(findingsWith(id, change)).toMatch(words)
  })
})
