import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { requireEnv } from '../lambda/environment.ts'

/** The one client of a function instance; its endpoint and credentials come from the environment. */
export const client = new DynamoDBClient({})

/** The name of the table, from the stack. */
export const tableName = (): string => requireEnv('TABLE_NAME')
