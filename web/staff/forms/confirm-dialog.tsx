import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../language/language.tsx'

interface ConfirmProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks once more before something grave; the browser keeps the focus inside and gives it back. */
export const ConfirmDialog = ({ title, children, confirm, onConfirm, onCancel }: ConfirmProps) => {
  const { cancel } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="confirm-title" onClose={onCancel}>
      <h2 id="confirm-title">{title}</h2>
      {children}
      <div class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {cancel}
        </button>
        <button type="button" class="grave" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  )
}
