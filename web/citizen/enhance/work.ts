import { element } from './element.ts'
import { searchProof, type Task } from './search-proof.ts'

/** This script's own address: it runs a second time as the worker, from the browser's cache. */
const ownAddress = (): string | undefined => document.querySelector<HTMLScriptElement>('script[type=module]')?.src

/** Has a proof worked out for a form while it is filled in, and puts it in. Without one the form is sent all the same. */
export const workFor = (form: HTMLFormElement): void => {
  const { work: nonce = '', bits } = form.dataset
  const script = ownAddress()
  if (script === undefined || form.elements.namedItem('work') !== null) return
  const worker = new Worker(script)
  worker.onmessage = ({ data }: MessageEvent<string>) => {
    form.append(element('input', { type: 'hidden', name: 'work', value: data }))
    worker.terminate()
  }
  worker.postMessage({ nonce, bits: Number(bits) } satisfies Task)
}

/** What the script does where it is the worker. */
export const workWhenAsked = (): void => {
  addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(searchProof(data)))
}
