import type { Runtime } from '../runtime.ts'

/** One line of the story: when (local time), who, and what happened. */
export interface Line {
  readonly at: string
  readonly who: string
  readonly what: string
}

const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'short' })

const shown = (instant: string): string => {
  const date = new Date(instant)
  return `${weekday.format(date)} ${local.format(date).replace(/^\D*/, '')}`
}

/** Tells a story: acts as they are done, and mails about its items as they arrive. */
export interface Teller {
  readonly lines: readonly Line[]
  /** From now on mails that hold this code are part of the story, under this name. */
  follow(code: string, name: string): void
  say(who: string, what: string): void
  /** Moves the clock and tells which mails about the followed items went out meanwhile. */
  until(instant: string): Promise<void>
}

export const createTeller = (runtime: Runtime, print: (line: string) => void): Teller => {
  const lines: Line[] = []
  const names = new Map<string, string>()
  let seen = 0
  const tell = (at: string, who: string, what: string): void => {
    lines.push({ at, who, what })
    print(`${shown(at)}  ${who.padEnd(32)} ${what}`)
  }
  const tellMails = async (): Promise<void> => {
    const mails = (await runtime.mails()).slice(seen)
    seen += mails.length
    for (const { date, to, subject, text } of mails)
      for (const [code, name] of names)
        if (subject.includes(code) || text.includes(code)) tell(date, `✉ ${to.join(', ').split('@')[0]}`, `${subject}  (${name})`)
  }
  return {
    lines,
    follow: (code, name) => names.set(code, name),
    say: (who, what) => tell(runtime.clock.now(), who, what),
    until: async (instant) => {
      await runtime.clock.advanceTo(instant)
      await tellMails()
    },
  }
}
