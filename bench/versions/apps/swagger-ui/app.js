/* global SwaggerUIBundle */
const id = { name: 'id', in: 'path', required: true, description: 'Of the book', schema: { type: 'integer' } };
const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } } };
const responses = { 200: { description: 'Done', ...body }, 404: { description: 'No such book' } };
const search = { name: 'search', in: 'query', description: 'Words of the title', schema: { type: 'string' } };
const order = { name: 'order', in: 'query', schema: { type: 'string', enum: ['title', 'year'] } };

const spec = {
  openapi: '3.0.0',
  info: { title: 'Library API', version: '1.2.0', description: 'Books and who has them.', license: { name: 'MIT' } },
  servers: [{ url: '/v1' }, { url: '/v2' }],
  tags: [
    { name: 'books', description: 'What there is' },
    { name: 'loans', description: 'Who has what' },
  ],
  paths: {
    '/books': {
      get: { tags: ['books'], summary: 'Lists the books', parameters: [search, order], responses },
      post: { tags: ['books'], summary: 'Adds a book', requestBody: body, responses },
    },
    '/books/{id}': {
      get: { tags: ['books'], summary: 'Shows a book', parameters: [id], responses },
      delete: { tags: ['books'], summary: 'Removes a book', parameters: [id], responses, deprecated: true },
    },
    '/loans': { get: { tags: ['loans'], summary: 'Lists the loans', responses } },
    '/loans/{id}': { put: { tags: ['loans'], summary: 'Prolongs a loan', parameters: [id], responses } },
  },
  components: {
    schemas: {
      Book: { type: 'object', properties: { title: { type: 'string' }, year: { type: 'integer' } } },
      Loan: { type: 'object', properties: { book: { type: 'integer' }, until: { type: 'string', format: 'date' } } },
    },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
};

SwaggerUIBundle({ spec, dom_id: '#swagger-ui', validatorUrl: null });
