import { useRef, useState } from 'preact/hooks'
import { fileTypes } from '../../../shared/contracts/file-types.ts'
import type { Answers, DeadlineView } from '../api/deadline.ts'
import type { Refusal } from '../api/refusal.ts'
import { itemPath } from '../items/item.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { refusalIn } from '../shell/loaded.ts'
import { saveFile } from '../shell/save-file.ts'
import { SessionOver } from '../sign-in/session-over.tsx'
import { fillIn } from './fill-in.ts'
import { SheetErrors } from './sheet-errors.tsx'

/** Gives the form as a workbook to fill in offline, and takes it back into the form; the rest is for who then saves or hands it in. */
export const SheetExchange = ({ view }: { view: DeadlineView }) => {
  const words = useWords()
  const { language } = useLanguage()
  const { client } = useActing()
  const { sheet } = words.deadline.acts.submit
  const chosen = useRef<HTMLInputElement>(null)
  const [said, say] = useState('')
  const [refusal, refuse] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const path = itemPath('deadline', view.id, 'sheet')
  const work = async (what: () => Promise<string>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    refuse(undefined)
    say('')
    try {
      say(await what())
    } catch (error) {
      refuse(refusalIn(error))
    } finally {
      setBusy(false)
    }
  }
  const download = async (): Promise<string> => {
    saveFile(await client.file(`${path}?lang=${language}`), `${view.code}.xlsx`)
    return sheet.downloaded
  }
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? []
    const { form } = input
    if (!file || !form) return
    await work(async () => {
      const answers = await client.send<Answers>(path, new Blob([file], { type: fileTypes.xlsx }))
      return sheet.filled(fillIn(form, answers))
    })
    // So that the same file, mended, can be chosen again.
    input.value = ''
  }
  return (
    <div>
      <p class="soft">{sheet.intro}</p>
      <p class="buttons">
        <button type="button" aria-disabled={isBusy} onClick={() => work(download)}>
          {sheet.download}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && chosen.current?.click()}>
          {sheet.upload}
        </button>
        <input type="file" ref={chosen} hidden accept=".xlsx" onChange={(event) => take(event.currentTarget)} />
        <span role="status" class="soft">
          {isBusy ? sheet.busy : said}
        </span>
      </p>
      {refusal?.code === 'session-over' ? (
        <SessionOver text={words.sessionOver.text} onAgain={() => refuse(undefined)} />
      ) : (
        refusal && <SheetErrors refusal={refusal} />
      )}
    </div>
  )
}
