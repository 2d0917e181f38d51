import type { ServerResponse } from 'node:http'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  422: 'Not acceptable as sent',
  500: 'Something failed here',
}

/** Answers with a problem after RFC 9457 whose detail says what to do. */
export const answerProblem = (response: ServerResponse, status: number, detail: string): void => {
  const problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail }
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
}
