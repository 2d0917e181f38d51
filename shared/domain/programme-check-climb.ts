import type { Ladder, Offset, Programme, Rung } from './programme.ts'

const calendarDaysPerWorkingDay = 7 / 5
const minutesPerDay = 1440

/** An offset in calendar days, near enough to compare rungs of one ladder. */
const inDays = (offset: Offset): number => {
  if ('minutes' in offset) return offset.minutes / minutesPerDay
  return 'days' in offset ? offset.days : offset.workingDays * calendarDaysPerWorkingDay
}

const isOnWrongSide = ({ act, anchor, offset }: Rung): boolean => {
  if (anchor === 'opened') return inDays(offset) < 0
  if (act === 'remind') return inDays(offset) > 0
  return (act === 'overdue' || act === 'escalate') && inDays(offset) <= 0
}

const orderSays = (rungs: readonly Rung[]): string[] =>
  rungs.flatMap((rung, index) => {
    const before = rungs[index - 1]
    const isEarlier = before?.anchor === rung.anchor && inDays(rung.offset) < inDays(before.offset)
    return isEarlier ? [`does not climb: the rung ${rung.id} rings before ${before.id}, which is listed first.`] : []
  })

const heightSays = (rungs: readonly Rung[], chain: string, heights: readonly string[]): string[] => {
  let highest = -1
  return rungs
    .filter(({ act }) => act === 'escalate')
    .flatMap(({ id, to }) => {
      const outside = to.filter((post) => !heights.includes(post))
      const reached = Math.max(...to.map((post) => heights.indexOf(post)))
      const climbs = reached > highest
      highest = Math.max(highest, reached)
      if (outside.length > 0) return [`the rung ${id} tells ${outside.join(', ')}, who is not in the chain «${chain}».`]
      return climbs ? [] : [`does not climb: the rung ${id} reaches no higher post than the escalation before it.`]
    })
}

/** What is wrong with the order of a ladder's rungs: each later than the one before, each escalation to a higher post of the chain. */
export const climbSays = (ladder: Ladder, programme: Programme): string[] => {
  const { rungs, chain: id } = ladder
  const chain = programme.chains[id]
  const ids = rungs.map((rung) => rung.id)
  const twice = ids.find((rung, index) => ids.indexOf(rung) !== index)
  return [
    ...orderSays(rungs),
    ...rungs.filter(isOnWrongSide).map((rung) => `the rung ${rung.id} («${rung.act}») is on the wrong side of its day.`),
    ...(chain ? heightSays(rungs, id, [...chain.posts, chain.fallback]) : []),
    ...(twice === undefined ? [] : [`two rungs are called ${twice}.`]),
  ]
}
