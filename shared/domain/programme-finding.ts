/** One thing that is wrong with a programme: the part of the pack, the entry in it, and a plain sentence. */
export interface Finding {
  readonly part: string
  readonly entry?: string
  readonly says: string
}
