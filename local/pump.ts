import type { PostOffice } from './post-office.ts'
import type { QueueSource } from './queue-source.ts'
import type { StreamSource } from './stream-source.ts'
import type { Workers } from './workers.ts'

export interface PumpOptions {
  streams: StreamSource[]
  queues: QueueSource[]
  mail: Pick<PostOffice, 'report'>
  workers: Workers
  /** Whether to leave off between two rounds; what is left over is there after a restart. */
  isStopping: () => boolean
}

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0)

export interface Pump {
  /**
   * Delivers streams, queues and mail feedback until all is quiet: no records, no visible messages, nothing running. `everything` reads
   * the streams even when no function of ours can have written.
   */
  settle(everything?: boolean): Promise<void>
}

/** The loop that carries events from where they arose to who reacts to them. */
export const createPump = ({ streams, queues, mail, workers, isStopping }: PumpOptions): Pump => {
  const patient = queues.filter(({ isPatient }) => isPatient)

  const round = async (everything: boolean): Promise<number> => {
    const reported = mail.report()
    const delivered = await Promise.all([
      ...streams.map((stream) => stream.drain(everything)),
      // A batching window closes when the batch is full, or (below) when nothing else is left to wait for.
      ...queues.map((queue) => queue.drain(queue.isPatient ? queue.batchSize : 1)),
    ])
    return reported + sum(delivered)
  }
  const settle = async (everything = false): Promise<void> => {
    let first = everything
    while (!isStopping()) {
      let work = await round(first)
      first = false
      if (work === 0) work = sum(await Promise.all(patient.map((queue) => queue.drain())))
      if (work > 0) continue
      if (workers.running() === 0) return
      await workers.whenIdle()
    }
  }
  return { settle }
}
