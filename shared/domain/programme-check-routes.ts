import { agencyOf } from './post.ts'
import type { Programme, TipOffRoute } from './programme.ts'
import { genericPosts, placesOfLadder, postsOfLadder, spellOut } from './programme-check-posts.ts'
import type { Finding } from './programme-finding.ts'
import { roleOfPost } from './programme-lookup.ts'

type RouteKind = 'ordinary' | 'urgent' | 'conflict'

const ladderKind: Record<RouteKind, string> = { ordinary: 'generic', urgent: 'urgent', conflict: 'conflict' }

interface NamedRoute {
  readonly place: { readonly part: string; readonly entry: string }
  readonly kind: RouteKind
  readonly route: TipOffRoute
  readonly hides: readonly string[]
}

const routesOf = ({ routes, conflictBodies, groups }: Programme): NamedRoute[] => {
  const kinds: readonly RouteKind[] = ['ordinary', 'urgent', 'conflict']
  const plain = kinds.map((kind) => ({ place: { part: 'routes', entry: kind }, kind, route: routes[kind], hides: [] }))
  const hiding = conflictBodies.map((body) => ({
    place: { part: 'conflictBodies', entry: body.id },
    kind: 'conflict' as const,
    route: body.route ?? routes.conflict,
    hides: body.hides.flatMap((ref) => (ref.startsWith('@') ? (groups[ref] ?? []) : [ref])),
  }))
  return [...plain, ...hiding]
}

const postsOnRoute = (programme: Programme, { desk, confirm, ladder }: TipOffRoute): string[] => [
  ...new Set([desk, confirm, ...postsOfLadder(programme, ladder)]),
]

const deskFindings = (programme: Programme, { place, kind, route }: NamedRoute): Finding[] => {
  const ladder = programme.ladders[route.ladder]
  const kinds = ladder && ladder.kind !== ladderKind[kind]
  const readers = [route.desk, route.confirm]
  return [
    ...(ladder ? [] : [{ ...place, says: `its ladder «${route.ladder}» does not exist.` }]),
    ...(kinds
      ? [{ ...place, says: `its ladder «${route.ladder}» is ${ladder.kind}; a ${kind} tip-off needs a ${ladderKind[kind]} one.` }]
      : []),
    ...readers
      .filter((post) => !roleOfPost(programme, post)?.mayOpenSeals)
      .map((post) => ({ ...place, says: `«${post}» must read the account here, but is no post that may open seals.` })),
    ...(route.desk === route.confirm
      ? [{ ...place, says: `«${route.desk}» would confirm its own screening; a second post must.` }]
      : []),
  ]
}

const leak = (kind: string, post: string, generic: ReadonlyMap<string, string>): string =>
  `this ${kind} chain reaches «${post}», which stands in the generic chain «${generic.get(post)}» too; give it a post of its own.`

const chainFindings = (programme: Programme, generic: ReadonlyMap<string, string>): Finding[] =>
  Object.entries(programme.ladders)
    .filter(([, { kind }]) => kind !== 'generic')
    .flatMap(([id, { kind, chain }]) =>
      postsOfLadder(programme, id)
        .filter((post) => generic.has(post))
        .map((post) => ({ part: 'chains', entry: chain, says: leak(kind, post, generic) })),
    )

const reachFindings = (programme: Programme, named: NamedRoute, generic: ReadonlyMap<string, string>): Finding[] => {
  const { place, kind, route, hides } = named
  if (kind === 'ordinary') return []
  const isOwn = place.part === 'routes' || route !== programme.routes.conflict
  const readers = isOwn ? [...new Set([route.desk, route.confirm])].filter((post) => generic.has(post)) : []
  const hidden = postsOnRoute(programme, route).filter((post) => hides.includes(agencyOf(post)))
  return [
    ...readers.map((post) => ({ ...place, says: leak(kind, post, generic) })),
    ...hidden.map((post) => ({ ...place, says: `must stay hidden from «${agencyOf(post)}», but the route tells «${post}».` })),
  ]
}

const alsoFindings = (programme: Programme, generic: ReadonlyMap<string, string>): Finding[] =>
  programme.urgentSigns.flatMap(({ id, also = [] }) => {
    const posts = also.flatMap((ref) =>
      spellOut(programme, ref, placesOfLadder(programme, programme.routes.urgent.ladder, false)),
    )
    const first = posts.find((post) => generic.has(post))
    const unknown = posts.find((post) => !roleOfPost(programme, post))
    const entry = { part: 'urgentSigns', entry: id }
    return [
      ...(first ? [{ ...entry, says: leak('urgent', first, generic) }] : []),
      ...(unknown ? [{ ...entry, says: `«${unknown}» is no post of this programme.` }] : []),
    ]
  })

const sealFindings = (programme: Programme): Finding[] => {
  const needed = new Set(
    routesOf(programme).flatMap(({ kind, route }) =>
      kind === 'ordinary' ? [route.desk, route.confirm] : postsOnRoute(programme, route),
    ),
  )
  return programme.agencies.flatMap(({ id, roles }) =>
    roles
      .filter(({ role, mayOpenSeals }) => mayOpenSeals && !needed.has(`${id}.${role}`))
      .map(({ role }) => ({
        part: 'agencies',
        entry: id,
        says: `«${role}» may open seals, but no route needs it to; take the right away.`,
      })),
  )
}

const categoryFindings = (programme: Programme): Finding[] =>
  programme.categories.flatMap(({ id, route, urgentSign, about }) => {
    const entry = { part: 'categories', entry: id }
    const known = urgentSign === undefined || programme.urgentSigns.some((sign) => sign.id === urgentSign)
    return [
      ...(known ? [] : [{ ...entry, says: `its urgent sign «${urgentSign}» is not declared.` }]),
      ...(urgentSign !== undefined && route !== 'urgent'
        ? [{ ...entry, says: 'carries an urgent sign but is not routed as urgent.' }]
        : []),
      ...(about === 'inspection' && route !== 'conflict'
        ? [{ ...entry, says: 'is about those who inspect but is not routed as a conflict, so they would read it.' }]
        : []),
    ]
  })

/** Finds routes whose desk cannot read, and urgent or conflict routes that reach a post of the ordinary business or a hidden body. */
export const checkRoutes = (programme: Programme): Finding[] => {
  const generic = genericPosts(programme)
  const routes = routesOf(programme)
  return [
    ...routes.flatMap((named) => deskFindings(programme, named)),
    ...chainFindings(programme, generic),
    ...routes.flatMap((named) => reachFindings(programme, named, generic)),
    ...alsoFindings(programme, generic),
    ...sealFindings(programme),
    ...categoryFindings(programme),
  ]
}
