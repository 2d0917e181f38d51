import type { Clock } from '../../../local/clock.ts'
import type { DueIndex } from '../../../local/due-index.ts'
import type { Failures } from '../../../local/failures.ts'
import type { Mailbox } from '../../../local/mailbox.ts'
import type { PostOffice } from '../../../local/post-office.ts'
import type { Queues } from '../../../local/queues.ts'
import type { Scheduler } from '../../../local/scheduler.ts'
import type { TableDue } from '../../../local/table-due.ts'
import type { Chance } from './chance.ts'
import type { Table } from './table.ts'

interface Parts {
  readonly tables: readonly { readonly table: Table; readonly mirror: TableDue | undefined }[]
  readonly queues: Queues
  readonly office: PostOffice
  readonly mailbox: Mailbox
  readonly failures: Failures
  readonly due: DueIndex
  readonly chance: Chance
  readonly clock: Clock
  readonly scheduler: Scheduler
}

/** All that a system in memory remembers. */
export interface Memory {
  /** Forgets everything and sets the clock. */
  clear(at: number): void
  /** Keeps what is there now, when all is quiet; returns what brings it back, as often as one likes. */
  keep(): () => Promise<void>
}

const refuseUnrest = ({ queues, failures }: Parts): void => {
  const full = queues.depths().filter(({ ready, delayed, inFlight }) => ready + delayed + inFlight > 0)
  if (full.length > 0) throw new Error(`Only what is quiet can be kept: there are messages in ${full[0]?.queue}`)
  if (failures.all().length > 0) throw new Error('Only what is quiet can be kept: a stream function failed')
}

/** Gathers what the parts of a system remember, so that a play can be taken up again where it was. */
export const createMemory = (parts: Parts): Memory => {
  const { tables, queues, office, mailbox, failures, due, chance, clock, scheduler } = parts
  const clear = (at: number): void => {
    for (const { table } of tables) table.clear()
    for (const queue of queues.all) queue.purge()
    office.forget()
    mailbox.clear()
    failures.clear()
    due.clear()
    chance.restart()
    clock.reset(at)
    scheduler.reset(at)
  }
  return {
    clear,
    keep: () => {
      refuseUnrest(parts)
      const kept = tables.map(({ table }) => table.all())
      const [mails, drawn, now] = [[...mailbox.all()], chance.drawn(), clock.now()]
      return async () => {
        clear(now)
        for (const mail of mails) mailbox.add(mail)
        chance.restart(drawn)
        for (const [index, { table, mirror }] of tables.entries()) {
          for (const item of kept[index] ?? []) table.put(item)
          for (let page = await table.stream.read(); page.length > 0; page = await table.stream.read())
            for (const record of page) mirror?.onRecord(record)
          table.stream.commit()
        }
      }
    },
  }
}
