import * as z from 'zod'
import type { Contract } from '../shared/contracts/contract.ts'
import { type FileKind, fileTypes } from '../shared/contracts/file-types.ts'
import type { Programme } from '../shared/domain/programme.ts'
import { formSchemas } from './form-schemas.ts'

const problem = {
  description: 'What is wrong and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const parameters = (schema: Contract['params'], where: 'path' | 'query'): object[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema) as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: property,
  }))
}

const actingPost = {
  name: 'keng-post',
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description: 'The post as which the person acts; he must hold it today',
}

const file = (kinds: readonly FileKind[]): object =>
  Object.fromEntries(kinds.map((kind) => [fileTypes[kind], { schema: { type: 'string', contentEncoding: 'binary' } }] as const))

const bodyOf = ({ takes, body }: Contract): object =>
  takes ? file([takes]) : { 'application/json': { schema: withoutMeta(z.toJSONSchema(body)) } }

const answerOf = ({ gives }: Contract): object => (gives ? file(gives) : { 'application/json': { schema: { type: 'object' } } })

const operation = (route: Contract): object => ({
  summary: route.summary,
  security: route.access !== 'public' ? [{ oidc: [] }] : [],
  parameters: [
    ...parameters(route.params, 'path'),
    ...parameters(route.query, 'query'),
    ...(route.access === 'staff' ? [actingPost] : []),
  ],
  ...(route.method === 'GET' ? {} : { requestBody: { required: true, content: bodyOf(route) } }),
  responses: {
    [route.success]: { description: 'Done', content: answerOf(route) },
    default: problem,
  },
})

const withoutMeta = ({ $schema: _dialect, ...schema }: Record<string, unknown>): object => schema

/** The OpenAPI 3.1 document of the HTTP surface, made from the contracts that the functions themselves use, with what a programme's forms ask. */
export const openApiDocument = (contracts: readonly Contract[], programme: Programme): object => {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of contracts) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kẻng',
      version: '1',
      description:
        'Premises, deadlines and duties. No field anywhere takes the name or contact of a person; see docs/privacy.md.',
    },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: { oidc: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        ...formSchemas(programme),
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string', format: 'uri' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: Object.fromEntries(['pointer', 'detail', 'code', 'cell'].map((name) => [name, { type: 'string' }])),
              },
            },
          },
        },
      },
    },
  }
}
