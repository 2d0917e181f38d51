import { type Clock, instantOf } from './clock.ts'
import type { Pump } from './pump.ts'
import type { Queues } from './queues.ts'
import type { Scheduler } from './scheduler.ts'

export interface Passed {
  at: string
  /** What fired there: schedules by their construct path. */
  fired: string[]
}

export interface StepperOptions {
  clock: Clock
  queues: Queues
  pump: Pump
  scheduler: Scheduler
  /** Called at each step after all is quiet. */
  afterStep(now: number): Promise<void>
  /** Whether to leave off before the next instant. */
  isStopping: () => boolean
}

export interface Stepper {
  /**
   * Goes to an instant by way of every instant on the way at which anything happens: work falls due, a schedule fires, a message becomes
   * visible again; at each it waits until all is quiet. Returns the instants passed.
   */
  advanceTo(target: number): Promise<Passed[]>
}

/** Moves the clock from one due instant to the next. */
export const createStepper = ({ clock, queues, pump, scheduler, afterStep, isStopping }: StepperOptions): Stepper => {
  const jump = (at: number): void => {
    const distance = clock.jumpTo(at)
    if (distance > 0) queues.elapse(distance)
  }
  const nextInstant = (now: number): number | undefined => {
    const instants = [scheduler.next(now), queues.nextVisible()].filter((instant) => instant !== undefined)
    return instants.length === 0 ? undefined : Math.ceil(Math.min(...instants))
  }
  const stepAt = async (at: number): Promise<Passed> => {
    jump(at)
    const now = clock.now()
    const fired = await scheduler.fire(now, false)
    await pump.settle()
    await afterStep(now)
    return { at: instantOf(at), fired }
  }
  return {
    advanceTo: async (target) => {
      const passed: Passed[] = []
      await pump.settle(true)
      for (let next = nextInstant(clock.now()); next !== undefined && next <= target; next = nextInstant(clock.now())) {
        if (isStopping()) return passed
        passed.push(await stepAt(next))
      }
      if (isStopping()) return passed
      jump(target)
      await pump.settle()
      return passed
    },
  }
}
