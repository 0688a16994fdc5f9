/** The OpenAPI document of the routes, and a page that shows it without loading anything from elsewhere. */
import { html, raw } from 'hono/html';
import { problems } from '../../api/problem.ts';
import { securitySchemes } from '../../api/security.ts';
import { type Collector, VERSION } from '../collector.ts';
import type { App } from './env.ts';
import { plainPage } from './plain-pages.ts';

interface Operation {
  summary?: string;
  security?: Record<string, unknown>[];
  responses: Record<string, { description: string }>;
}

export function registerDocument(app: App, { config }: Collector): void {
  for (const [name, scheme] of Object.entries(securitySchemes))
    app.openAPIRegistry.registerComponent('securitySchemes', name, { ...scheme });
  let kept: ReturnType<App['getOpenAPI31Document']> | null = null;
  /** Once, when all routes are there: it takes long, and anybody may ask for it. */
  const made = () => {
    kept ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: `Showhow collector: ${config.name}`, version: VERSION },
      servers: [{ url: config.address }],
    });
    return kept;
  };
  app.get('/api/v1/openapi.json', (c) => c.json(made()));
  app.get('/api', (c) => {
    const paths = Object.entries(made().paths ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
    );
    return c.html(
      plainPage(
        'API of the collector',
        html`<p><a href="/">To the dashboard</a></p>
        <h1>API of the collector</h1>
        <p>The whole of it: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
        ${paths.map(({ path, method, operation }) => shown(path, method, operation))}
        <h2>Codes of problems</h2>
        <dl>
          ${Object.entries(problems).map(
            ([code, [status, title]]) => html`<dt><code>${code}</code> (${status})</dt><dd>${title}</dd>`,
          )}
        </dl>`,
      ),
    );
  });
}

const shown = (path: string, method: string, { summary = '', security = [], responses }: Operation) =>
  html`<h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p>${summary}. ${who(security)}</p>
    <ul>
      ${Object.entries(responses).map(([status, { description }]) => html`<li>${status}: ${description}</li>`)}
    </ul>${raw('\n')}`;

function who(security: Record<string, unknown>[]): string {
  if (security.some((one) => 'device' in one)) return 'Signed by a device.';
  return security.length > 0 ? 'By a person who is signed in.' : 'By anybody.';
}
