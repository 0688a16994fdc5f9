import {
  addPerson as addRoute,
  changePerson as changeRoute,
  people,
  signInLink,
  signPersonOut,
} from '../../api/lead/people.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { addPerson, changePerson, listPeople, personById } from './people.ts';
import { endAll, makeLink } from './sign-ins.ts';

export function registerPeople(app: App, collector: Collector): void {
  const { db } = collector;
  app.openapi(people, async (c) => c.json({ people: await listPeople(db) }, 200));
  app.openapi(addRoute, async (c) => c.json(await addPerson(collector, c.req.valid('json')), 201));
  app.openapi(changeRoute, async (c) =>
    c.json(await changePerson(db, c.req.valid('param').id, c.req.valid('json')), 200),
  );
  app.openapi(signInLink, async (c) => {
    const { id, role } = await personById(db, c.req.valid('param').id);
    if (role === 'nobody') throw new Refusal('not-found');
    return c.json(await makeLink(collector, id), 201);
  });
  app.openapi(signPersonOut, async (c) => {
    const { id } = await personById(db, c.req.valid('param').id);
    await endAll(db, id);
    return c.body(null, 204);
  });
}
