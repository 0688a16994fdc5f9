/** The server behind the OpenAPI document that Swagger UI shows. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const pets = [
  { id: 1, name: 'Rex', kind: 'dog' },
  { id: 2, name: 'Minka', kind: 'cat' },
  { id: 3, name: 'Tibor', kind: 'dog' },
];

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const pet = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } };

const openApi = {
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1.0.0' },
  paths: {
    '/api/pets': {
      get: {
        tags: ['pets'],
        summary: 'List pets',
        operationId: 'listPets',
        parameters: [
          { name: 'kind', in: 'query', schema: { type: 'string', enum: ['dog', 'cat'] } },
          { name: 'name', in: 'query', description: 'Part of the name', schema: { type: 'string' } },
        ],
        responses: { 200: { description: 'The pets', ...json({ type: 'array', items: pet }) } },
      },
    },
    '/api/pets/{id}': {
      get: {
        tags: ['pets'],
        summary: 'One pet',
        operationId: 'getPet',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: { 200: { description: 'The pet', ...json(pet) }, 404: { description: 'No such pet' } },
      },
    },
  },
};

function listed(query: URLSearchParams) {
  const kind = query.get('kind');
  const name = query.get('name')?.toLowerCase() ?? '';
  return pets.filter((each) => (!kind || each.kind === kind) && each.name.toLowerCase().includes(name));
}

function answer(pathname: string, query: URLSearchParams): unknown {
  if (pathname === '/api/openapi.json') return openApi;
  if (pathname === '/api/pets') return listed(query);
  return pets.find((each) => `/api/pets/${each.id}` === pathname);
}

export function answerApi(
  _request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  query: URLSearchParams,
): void {
  const body = answer(pathname, query);
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? { error: 'No such pet' }));
}
