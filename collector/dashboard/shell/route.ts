/** Which view the address names: `#/sessions?state=submitted`, `#/sessions/<id>`. */

const shapes = {
  tasks: /^\/?$/u,
  newTask: /^\/tasks\/new$/u,
  task: /^\/tasks\/(?<id>[\da-f-]+)$/u,
  editTask: /^\/tasks\/(?<id>[\da-f-]+)\/edit$/u,
  sessions: /^\/sessions$/u,
  session: /^\/sessions\/(?<id>[\da-f-]+)$/u,
  workers: /^\/workers$/u,
  worker: /^\/workers\/(?<id>[\da-f-]+)$/u,
  invitations: /^\/invitations$/u,
  exports: /^\/exports$/u,
  export: /^\/exports\/(?<id>[\da-f-]+)$/u,
  accessLog: /^\/access-log$/u,
  people: /^\/people$/u,
  settings: /^\/settings$/u,
} as const satisfies Record<string, RegExp>;

export type View = keyof typeof shapes;

/** What only owners may see. */
const ofOwners: readonly View[] = ['newTask', 'editTask', 'workers', 'worker', 'invitations', 'people', 'settings'];

export const isForOwners = (view: View | 'unknown'): boolean => ofOwners.some((one) => one === view);

export interface Route {
  view: View | 'unknown';
  /** Of what is shown; empty where the view is of no one thing. */
  id: string;
  query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split('?', 2);
  for (const [view, shape] of Object.entries(shapes) as [View, RegExp][]) {
    const match = shape.exec(path);
    if (match) return { view, id: match.groups?.['id'] ?? '', query: new URLSearchParams(query) };
  }
  return { view: 'unknown', id: '', query: new URLSearchParams() };
}

/** Where the address is written, so that every link is one that `parseRoute` reads. */
export const routes = {
  tasks: '#/',
  newTask: '#/tasks/new',
  task: (id: string) => `#/tasks/${id}`,
  editTask: (id: string) => `#/tasks/${id}/edit`,
  sessions: (query = '') => (query === '' ? '#/sessions' : `#/sessions?${query}`),
  session: (id: string) => `#/sessions/${id}`,
  workers: '#/workers',
  worker: (id: string) => `#/workers/${id}`,
  invitations: '#/invitations',
  exports: '#/exports',
  export: (id: string) => `#/exports/${id}`,
  accessLog: (query = '') => (query === '' ? '#/access-log' : `#/access-log?${query}`),
  people: '#/people',
  settings: '#/settings',
} as const;
