import type { Route } from './template/http-api.ts'

export interface RouteMatch {
  route: Route
  pathParameters: Record<string, string>
}

interface Pattern {
  route: Route
  method: string
  segments: string[]
}

const toPattern = (route: Route): Pattern => {
  const [method = '', path = ''] = route.key === '$default' ? ['ANY', '/{default+}'] : route.key.split(' ')
  return { route, method, segments: path.split('/').slice(1) }
}

const isGreedy = (segment: string): boolean => segment.startsWith('{') && segment.endsWith('+}')
const isParameter = (segment: string): boolean => segment.startsWith('{')
const nameOf = (segment: string): string => segment.replaceAll(/[{}+]/g, '')

// Lower is better: literal, parameter, the rest of the path, everything.
const rank = ({ route, method, segments }: Pattern): string =>
  [
    route.key === '$default' ? 1 : 0,
    ...segments.map((segment) => (isGreedy(segment) ? 2 : isParameter(segment) ? 1 : 0)),
    method === 'ANY' ? 1 : 0,
  ].join('')

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const match = ({ segments }: Pattern, path: string[]): Record<string, string> | undefined => {
  const last = segments.at(-1) ?? ''
  const fits = isGreedy(last) ? path.length >= segments.length : path.length === segments.length
  if (!fits) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? ''
    if (isGreedy(segment)) parameters[nameOf(segment)] = path.slice(index).map(decoded).join('/')
    else if (isParameter(segment) && given !== '') parameters[nameOf(segment)] = decoded(given)
    else if (segment !== given) return undefined
  }
  return parameters
}

/** Finds routes as API Gateway does: the most literal one wins, and a parameter is one whole segment. */
export const createRouteTable = (routes: Route[]): ((method: string, path: string) => RouteMatch | undefined) => {
  const patterns = routes.map(toPattern).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return (method, path) => {
    const segments = path.split('/').slice(1)
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue
      const pathParameters = match(pattern, segments)
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters }
    }
    return undefined
  }
}
