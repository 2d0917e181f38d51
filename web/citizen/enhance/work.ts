import { beginsWithZeros, textToWorkOn } from '../../../shared/domain/proof-of-work.ts'
import { firstWord } from './first-word.ts'

interface Task {
  readonly nonce: string
  readonly bits: number
}

/** Somewhere in the numbers of 15 digits, so that the next page does not go over the same ones again. */
const somewhere = (): number => Math.floor(Math.random() * 1e15)

/** Searches until it has found a number that proves the work; it takes seconds on an old phone, so it runs beside the page. */
export const search = ({ nonce, bits }: Task): string => {
  for (let number = somewhere(); ; number += 1)
    if (beginsWithZeros(firstWord(textToWorkOn(nonce, String(number))), bits)) return String(number)
}

/** This script's own address: it runs a second time as the worker, from the browser's cache. */
const ownAddress = (): string | undefined => document.querySelector<HTMLScriptElement>('script[type=module]')?.src

/** Has a proof worked out for a form while it is filled in, and puts it in. Without one the form is sent all the same. */
export const workFor = (form: HTMLFormElement): void => {
  const { work: nonce = '', bits } = form.dataset
  const script = ownAddress()
  if (script === undefined || form.elements.namedItem('work') !== null) return
  const worker = new Worker(script)
  worker.onmessage = ({ data }: MessageEvent<string>) => {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'work', value: data })
    form.append(field)
    worker.terminate()
  }
  worker.postMessage({ nonce, bits: Number(bits) } satisfies Task)
}

/** What the script does where it is the worker. */
export const workWhenAsked = (): void => {
  addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(search(data)))
}
