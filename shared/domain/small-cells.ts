/** A cell of a table whose totals are shown: the row and the column that it adds up in. Without a column only its row has a total. */
export interface Cell {
  readonly row: string
  readonly column?: string | undefined
  readonly value: number
  /** Of the province itself: never too small to be shown, but it may have to be hidden for the sake of another. */
  readonly ofProvince?: boolean | undefined
}

/** From so many on a number says nothing of anybody in particular. */
const enough = 5

const isSmall = ({ value, ofProvince }: Cell): boolean => value > 0 && value < enough && !ofProvince

/** Cells of which some go up by one and the others down by one, so that no total changes: with them hidden none of them can be told. */
type Exchange = readonly Cell[]

const isPossible = (up: readonly Cell[], down: readonly Cell[]): boolean =>
  down.every(({ value }) => value > 0) || up.every(({ value }) => value > 0)

const pairs = (cell: Cell, cells: readonly Cell[]): Exchange[] =>
  cells.filter((other) => other !== cell && other.row === cell.row && isPossible([cell], [other])).map((other) => [cell, other])

const rectangles = (cell: Cell, cells: readonly Cell[]): Exchange[] =>
  cells
    .filter((other) => other.row === cell.row && other.column !== cell.column)
    .flatMap((beside) =>
      cells
        .filter((other) => other.column === cell.column && other.row !== cell.row)
        .flatMap((below) => {
          const corner = cells.find((other) => other.row === below.row && other.column === beside.column)
          return corner && isPossible([cell, corner], [beside, below]) ? [[cell, beside, below, corner]] : []
        }),
    )

/** What is lost when an exchange is hidden; a nought is the last to be, since it says that there was nothing. */
const cost = (exchange: Exchange, hidden: ReadonlySet<Cell>): number =>
  sumOf(exchange.filter((cell) => !hidden.has(cell)).map((cell) => ({ ...cell, value: cell.value || 1_000_000 })))

const cheapest = (exchanges: readonly Exchange[], hidden: ReadonlySet<Cell>): Exchange | undefined =>
  [...exchanges].sort((a, b) => cost(a, hidden) - cost(b, hidden))[0]

const sumOf = (cells: readonly Cell[]): number => cells.reduce((total, { value }) => total + value, 0)

const hiddenOf = (cells: readonly Cell[], row: string, hidden: ReadonlySet<Cell>): Cell[] =>
  cells.filter((cell) => cell.row === row && hidden.has(cell))

/** What a row hides is told as one number, so that has to be large enough too: the smallest cells that are shown still join it. */
const fill = (cells: readonly Cell[], row: string, hidden: Set<Cell>): void => {
  const shown = cells.filter((cell) => cell.row === row && cell.value > 0 && !hidden.has(cell)).sort((a, b) => a.value - b.value)
  while (sumOf(hiddenOf(cells, row, hidden)) < enough) {
    const next = shown.shift()
    if (!next) return
    hidden.add(next)
  }
}

/**
 * The cells to hide where numbers of people or findings are shown below the province: those from 1 to 4, and as few others as keep them
 * from being worked out of the totals. Every hidden cell could be one more or one less with all totals and all shown cells as they are; one
 * that has no others beside it is hidden together with the `totals` of its row and column. What is hidden in a row of
 * pairs is at least 5 together where the row has as much.
 */
export const smallCells = (
  cells: readonly Cell[],
): { readonly hidden: ReadonlySet<Cell>; readonly totals: ReadonlySet<string> } => {
  const hidden = new Set<Cell>()
  const totals = new Set<string>()
  for (const cell of cells.filter(isSmall)) {
    const isPaired = cell.column === undefined
    const exchange = cheapest(isPaired ? pairs(cell, cells) : rectangles(cell, cells), hidden)
    for (const each of exchange ?? [cell]) hidden.add(each)
    if (!exchange) for (const line of [cell.row, cell.column]) if (line !== undefined) totals.add(line)
    if (isPaired) fill(cells, cell.row, hidden)
  }
  return { hidden, totals }
}
