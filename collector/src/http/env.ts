import type { IncomingMessage } from 'node:http';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Role } from '../../api/lead/account.ts';
import type { Pieces } from '../pieces.ts';

/** The device that signed the request. */
export interface Device {
  id: string;
  worker: string;
}

/** What a request brings. */
export interface Body extends Pieces {
  /** SHA-256. */
  digest: Buffer;
}

/** The person that is signed in. */
export interface Person {
  id: string;
  name: string;
  role: Role;
  csrf: string;
  /** As it stands in the database: the hash of the cookie's. */
  signIn: string;
}

/** `arrived`: of `performance.now()`. `body`: what a device has sent. Set by the guard of a route, which is why those that read them can count on them. */
export interface AppEnv {
  Variables: {
    device: Device;
    person: Person;
    address: string;
    arrived: number;
    body: Body;
  };
  /** None where no socket is between. */
  Bindings: { incoming?: IncomingMessage };
}

export type App = OpenAPIHono<AppEnv>;
export type Request = Context<AppEnv>;
