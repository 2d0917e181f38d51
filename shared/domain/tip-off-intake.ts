import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { speakableCode } from './speakable-code.ts'
import type { LogTipOff } from './tip-off-command.ts'
import type { Way } from './tip-off-routing.ts'
import { refuseUnknown, signsOf, wayOf } from './tip-off-routing.ts'
import { screen } from './tip-off-screening.ts'
import type { TipOffState } from './tip-off-state.ts'

const loggedState = (command: LogTipOff, way: Way, { programme, calendar, now }: Context): TipOffState => {
  const { type: _log, signs: _ticked, premises, conflict, ...described } = command
  const ordinary = way.route === 'ordinary'
  return {
    ...described,
    code: speakableCode('tip-off', command.id),
    route: way.route,
    ...(ordinary ? { premises } : {}),
    signs: signsOf(programme, command),
    ...(conflict === undefined ? {} : { conflict }),
    desk: way.desk,
    confirmer: way.confirmer,
    also: [...way.also],
    told: [],
    loggedAt: now,
    steps: [{ status: 'received', on: localDate(calendar, now) }],
    messages: [],
    status: ordinary ? 'logged' : 'notified',
    due: way.due,
    opened: now,
    ladder: way.ladder,
  }
}

const loggedFact = ({ route, category, area, premises, channel, signs }: TipOffState, way: Way): Fact => ({
  type: 'tip-off.logged',
  data: {
    route,
    category,
    area,
    ...(premises === undefined ? {} : { premises }),
    channel,
    signs,
    desk: way.desk,
    tell: [way.desk, ...way.also],
    above: [...way.above],
    due: way.due,
  },
})

/** Takes a tip-off in and puts it on its way; one whose category needs no screening is accepted by the same decision. */
export const log = (command: LogTipOff, context: Context): Decision<TipOffState, Fact> => {
  refuseUnknown(context.programme, command, localDate(context.calendar, context.now))
  const way = wayOf(context, command)
  const state = loggedState(command, way, context)
  const logged = loggedFact(state, way)
  const category = context.programme.categories.find((entry) => entry.id === command.category)
  if (way.route !== 'ordinary' || category?.screening !== 'none') return { state, facts: [logged] }
  const accepted = screen(state, { type: 'screen', outcome: 'accept', reason: 'no-screening' }, context)
  return { state: accepted.state, facts: [logged, ...accepted.facts] }
}
