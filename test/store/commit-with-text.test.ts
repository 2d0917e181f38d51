import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { describe, expect, it } from 'vitest'
import type { DeadlineCommand } from '../../shared/domain/deadline-command.ts'
import { anOpening, contextAt } from '../support/deadlines.ts'
import { useTable } from '../support/table.ts'

const importAll = async () => ({
  ...(await import('../../shared/store/commit.ts')),
  ...(await import('../../shared/store/commit-with-text.ts')),
  ...(await import('../../shared/store/client.ts')),
  ...(await import('../../shared/domain/deadline.ts')),
})

const now = '2017-06-20 09:00'
const explain = (text: string): DeadlineCommand => ({ type: 'explain', expected: '2017-06-25', text })

/** Opens a report; what happens at the moment at which a text about it has been put is up to the test. */
const opened = async (owner: string, onceThere: () => unknown) => {
  const { client, commit, commitWithText, deadline } = await importAll()
  const { id } = (await commit(deadline, anOpening({ owner }).id, anOpening({ owner }), contextAt('2017-05-02 00:30'))).state
  const name = 'onceThere'
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args)
      if ('Item' in args.input && JSON.stringify(args.input.Item).includes('text#words-')) {
        client.middlewareStack.remove(name)
        await onceThere()
      }
      return answer
    },
    { step: 'initialize', name },
  )
  const say = () => commitWithText(deadline, id, { reason: 'Máy chủ hỏng.' }, contextAt(now, `${owner}.contact`), 0, explain)
  return { id, say }
}

const textsOf = async (id: string): Promise<Record<string, unknown>[]> => {
  const { client } = await importAll()
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: 'keng',
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :text)',
      ExpressionAttributeValues: { ':pk': { S: `deadline#${id}` }, ':text': { S: 'text#' } },
    }),
  )
  return Items.map((item) => unmarshall(item))
}

describe('what somebody wrote with an act', () => {
  useTable()

  it('lies beside the item, for good, when the act stands', async () => {
    const { id, say } = await opened('health', () => {})
    const { state } = await say()
    const [text] = await textsOf(id)
    expect(text).toMatchObject({
      sk: `text#${'explanation' in state ? state.explanation?.text : ''}`,
      content: { reason: 'Máy chủ hỏng.' },
    })
    expect(text).not.toHaveProperty('expires')
  })

  it('goes in a month when somebody else was faster and the act is refused', async () => {
    const { commit, deadline } = await importAll()
    const { id, say } = await opened('culture', () =>
      commit(deadline, id, { type: 'waive', reason: 'w' }, contextAt(now, 'dolisa.director')),
    )
    await expect(say()).rejects.toMatchObject({ kind: 'conflict' })
    expect(await textsOf(id)).toMatchObject([{ expires: Date.parse(contextAt('2017-07-20 09:00').now) / 1000 }])
  })

  it('stays when nobody knows whether the act was written', async () => {
    const { client } = await importAll()
    const broken = 'broken'
    const { id, say } = await opened('justice', () =>
      client.middlewareStack.add(
        () => async () => {
          throw new Error('socket hang up')
        },
        { step: 'initialize', name: broken },
      ),
    )
    await expect(say()).rejects.toThrow('socket hang up')
    client.middlewareStack.remove(broken)
    expect(await textsOf(id)).toMatchObject([{ content: { reason: 'Máy chủ hỏng.' } }])
  })
})
