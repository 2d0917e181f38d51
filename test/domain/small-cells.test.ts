import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, smallCells } from '../../shared/domain/small-cells.ts'

const row = (values: readonly number[], name = 'cases'): Cell[] => values.map((value) => ({ row: name, value }))

const table = (values: readonly (readonly number[])[]): Cell[] =>
  values.flatMap((cells, r) => cells.map((value, c) => ({ row: `r${r}`, column: `c${c}`, value })))

const valuesHidden = (cells: readonly Cell[]): number[] => [...smallCells(cells).hidden].map(({ value }) => value).sort()

const totalsOf = (cells: readonly Cell[], untold: ReadonlySet<string>): string => {
  const totals = new Map<string, number>()
  const add = (line: string, value: number) => totals.set(line, (totals.get(line) ?? 0) + value)
  for (const { row: r, column, value } of cells) {
    if (!untold.has(r)) add(r, value)
    if (column !== undefined && !untold.has(column)) add(column, value)
  }
  return JSON.stringify([...totals])
}

/** Every table that looks the same from outside and differs by one here and there, found by trying them all. */
const lookalikes = (cells: readonly Cell[]): (readonly Cell[])[] => {
  const { hidden, totals } = smallCells(cells)
  const shown = totalsOf(cells, totals)
  const tables = cells.reduce<readonly (readonly Cell[])[]>(
    (begun, cell) =>
      begun.flatMap((before) =>
        (hidden.has(cell) ? [-1, 0, 1] : [0])
          .filter((by) => cell.value + by >= 0)
          .map((by) => [...before, { ...cell, value: cell.value + by }]),
      ),
    [[]],
  )
  return tables.filter((other) => totalsOf(other, totals) === shown)
}

const cannotBeTold = (cells: readonly Cell[]): boolean => {
  const others = lookalikes(cells)
  const { hidden } = smallCells(cells)
  return cells.every((cell, n) => !hidden.has(cell) || others.some((other) => other[n]?.value !== cell.value))
}

const value = fc.integer({ min: 0, max: 9 })

describe('small cells', () => {
  it('hide nothing where nothing is small: a nought says that there was nothing', () => {
    expect(valuesHidden(row([0, 5, 12, 0]))).toEqual([])
  })

  it('take the smallest other one along, so that the total gives nothing away', () => {
    expect(valuesHidden(row([3, 9, 6, 0]))).toEqual([3, 6])
  })

  it('are at least 5 together', () => {
    expect(valuesHidden(row([1, 1, 2, 8, 7]))).toEqual([1, 1, 2, 7])
  })

  it('hide the total too where there is nothing beside them', () => {
    const [alone] = row([2])
    expect(smallCells([alone as Cell])).toEqual({ hidden: new Set([alone]), totals: new Set(['cases']) })
  })

  it('are none of the province’s own, which may be hidden for another’s sake', () => {
    const [province, district] = [
      { row: 'cases', value: 3, ofProvince: true },
      { row: 'cases', value: 2 },
    ]
    expect(valuesHidden([{ row: 'cases', value: 3, ofProvince: true }])).toEqual([])
    expect(smallCells([province as Cell, district as Cell]).hidden.size).toBe(2)
  })

  it('cannot be worked out of the totals of their rows', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => cannotBeTold(row(values))))
  })

  it('cannot be worked out of the totals of rows and columns together', () => {
    const tables = fc
      .integer({ min: 2, max: 3 })
      .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 3 }))
    fc.assert(fc.property(tables, (values) => cannotBeTold(table(values))))
  })

  it('are all hidden, and no cell of 1 to 4 is left', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const cells = row(values)
        const { hidden } = smallCells(cells)
        return cells.every((cell) => cell.value === 0 || cell.value >= 5 || hidden.has(cell))
      }),
    )
  })
})
