import { Logger } from '@aws-lambda-powertools/logger'

/** The one logger of a function instance: ids, codes and kinds of error only, never an event, a body or a text. */
export const logger = new Logger()
