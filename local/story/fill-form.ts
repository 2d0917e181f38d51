interface Field {
  readonly id: string
  readonly kind: string
  readonly required?: boolean | undefined
  readonly most?: number | undefined
}

/** The parts of a report form, as a deadline shows them to everybody who may read it. */
export type Form = readonly { readonly fields: readonly Field[] }[]

/** Answers to what a form needs: the same number everywhere, or the largest that a field takes, and one sentence for each text. */
export const fillForm = (form: Form, number = 4): { figures: Record<string, number>; texts: Record<string, string> } => {
  const needed = form.flatMap(({ fields }) => fields).filter(({ required }) => required)
  const texts = needed.filter(({ kind }) => kind === 'text').map(({ id }) => [id, 'Đã thực hiện theo kế hoạch.'] as const)
  const numbers = needed
    .filter(({ kind }) => kind !== 'text')
    .map(({ id, most = number }) => [id, Math.min(number, most)] as const)
  return { figures: Object.fromEntries(numbers), texts: Object.fromEntries(texts) }
}
