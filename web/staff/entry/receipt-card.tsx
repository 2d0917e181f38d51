import { useWords } from '../language/language.tsx'
import { Page } from '../shell/page.tsx'

/** What came of an entry; the receipt is in this page alone. */
export interface Taken {
  readonly receipt: string
  readonly warnings: readonly string[]
}

/** The receipt, shown once, to be printed or read out. */
export const ReceiptCard = ({ taken, onAnother }: { taken: Taken; onAnother: () => void }) => {
  const { entry, item } = useWords()
  return (
    <Page title={entry.doneTitle}>
      <section class="receipt" aria-labelledby="receipt">
        <h2 id="receipt">{entry.receipt}</h2>
        <p class="receipt-code">{taken.receipt}</p>
        <p>{entry.receiptText}</p>
        <p>
          {entry.printed} <strong>{`${location.origin}/vi/follow-up`}</strong>
        </p>
      </section>
      {taken.warnings.length > 0 && <p class="notice warn screen-only">{entry.warning}</p>}
      <p class="buttons screen-only">
        <button type="button" class="main" onClick={() => print()}>
          {item.print}
        </button>
        <button type="button" onClick={onAnother}>
          {entry.another}
        </button>
      </p>
    </Page>
  )
}
