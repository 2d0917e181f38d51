import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../language/language.tsx'

/** A page with its one h1, which takes the focus when the page is opened, and the window's title. */
export const Page = ({ title, lead, children }: { title: string; lead?: ComponentChildren; children: ComponentChildren }) => {
  const { name } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead}
      {children}
    </>
  )
}
