import type { ComponentChildren } from 'preact'

export interface Fact {
  readonly name: string
  /** Facts without a value are left out. */
  readonly value: ComponentChildren
}

/** Names and values in two columns. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts
      .filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '')
      .map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
