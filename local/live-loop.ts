import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import type { Pump } from './pump.ts'
import type { Scheduler } from './scheduler.ts'

export interface LiveLoop {
  /** Tells that there may be work now. */
  kick(): void
  stop(): Promise<void>
}

export interface LiveOptions {
  clock: Clock
  pump: Pump
  scheduler: Scheduler
  /** Runs one thing at a time: a jump of the clock waits for the loop and the other way round. */
  exclusively: <Result>(work: () => Promise<Result>) => Promise<Result>
  onTick(): void
}

// How late a schedule or a message that waits may be noticed; whatever the runtime sees arrive is noticed at once.
const tickMs = 250
// Writes from outside (a person with the AWS CLI) are looked for this often.
const lookMs = 1000
// How long a stop waits for what is running.
const patienceMs = 1500

/** Keeps everything going in real time: schedules on their minute, messages and records as they come. */
export const startLiveLoop = ({ clock, pump, scheduler, exclusively, onTick }: LiveOptions): LiveLoop => {
  let stopped = false
  let kicked = false
  let wake: (() => void) | undefined
  let lastLook = 0

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, kicked ? 0 : tickMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const turn = async (): Promise<void> => {
    kicked = false
    const look = Date.now() - lastLook >= lookMs
    if (look) lastLook = Date.now()
    await scheduler.fire(clock.now(), true)
    await pump.settle(look)
    onTick()
  }
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await exclusively(turn)
      } catch (error) {
        if (!stopped) console.error(error)
      }
      if (!stopped) await rest()
    }
  }
  const running = run()
  return {
    kick: () => {
      kicked = true
      wake?.()
    },
    stop: async () => {
      stopped = true
      wake?.()
      // A jump of the clock may be under way; its workers are about to be ended anyway.
      await Promise.race([running, pause(patienceMs, undefined, { ref: false })])
    },
  }
}
