import { Fragment } from 'preact'
import { isInForce } from '../../../shared/domain/programme-lookup.ts'
import { say, type View } from '../view.ts'

const needs = ['danger', 'child', 'trafficking'] as const

/** The telephone numbers that are in force today, the one for danger first. */
export const Hotlines = ({ view, note = false }: { view: View; note?: boolean }) => {
  const { words, programme, today } = view
  const open = programme.hotlines.filter((hotline) => isInForce(hotline, today))
  const first = (uses: readonly string[]): number => needs.findIndex((need) => uses.includes(need))
  return (
    <section class="hotlines" aria-labelledby="hotlines">
      <h2 id="hotlines">{words.hotlines.head}</h2>
      <ul>
        {open
          .toSorted((one, other) => first(one.for) - first(other.for))
          .map(({ number, name, for: uses }) => (
            <li key={number}>
              <a href={`tel:${number}`}>{number}</a>
              <span>
                {needs
                  .filter((need) => uses.includes(need))
                  .map((need) => (
                    <Fragment key={need}>
                      <strong>{words.hotlines[need]}</strong>
                      <br />
                    </Fragment>
                  ))}
                {say(view, name)}
              </span>
            </li>
          ))}
      </ul>
      {note && <p>{words.hotlines.note}</p>}
    </section>
  )
}
