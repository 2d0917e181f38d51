import type { Item } from '../../../local/dynamodb.ts'
import type { StreamRecord } from '../../../local/table-stream.ts'

const pageSize = 1000

/** The images that a table's writes leave behind, in the order of the writes. */
export const createStream = () => {
  let records: StreamRecord[] = []
  let read = 0
  let written = 0
  return {
    add: (Keys: Item, before: Item | undefined, after: Item | undefined): void => {
      written += 1
      const eventName = after === undefined ? 'REMOVE' : before === undefined ? 'INSERT' : 'MODIFY'
      const SequenceNumber = String(written).padStart(21, '0')
      records.push({
        eventID: SequenceNumber,
        eventName,
        dynamodb: { Keys, SequenceNumber, ...(after === undefined ? {} : { NewImage: after }) },
      })
    },
    stream: {
      read: async (): Promise<StreamRecord[]> => {
        const page = records.slice(read, read + pageSize)
        read += page.length
        return page
      },
      commit: (): void => {
        records = records.slice(read)
        read = 0
      },
    },
    clear: (): void => {
      records = []
      read = 0
    },
  }
}
