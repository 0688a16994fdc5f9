/** Signing in with a provider (OpenID Connect, code flow with PKCE): only for people whom the owner has added. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { minutes } from '../clock.ts';
import type { Collector } from '../collector.ts';
import { isThisMachine } from '../config/options.ts';
import type { App, Request } from '../http/env.ts';
import { newSecret, sha256 } from '../secrets.ts';
import { writeCookie } from './cookie.ts';
import { personFor } from './oidc-person.ts';
import { begin } from './sign-ins.ts';

interface Flow {
  verifier: string;
  state: string;
  nonce: string;
  endsAt: number;
}

/** Whoever begins and does not come back is forgotten; no more than this begin at once. */
const MOST_FLOWS = 1000;
const LASTS = minutes(10);

/** Where the dashboard says that it did not work. */
const REFUSED = '/?sign-in=refused';

export function registerOidc(app: App, collector: Collector): void {
  const { config, clock, limits, log } = collector;
  const { oidcIssuer } = config;
  if (oidcIssuer === undefined) return;
  const redirect = `${config.address}/oidc/callback`;
  const isSecure = config.address.startsWith('https:');
  const cookie = isSecure ? '__Host-showhow-oidc' : 'showhow-oidc';
  // Lax, because the provider's site sends the browser back.
  const cookieOptions = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax', maxAge: LASTS / 1000 } as const;
  const provider = createProvider(collector, oidcIssuer);
  const flows = createFlows(() => clock().getTime());

  app.get('/oidc/start', async (c) => {
    await limits.anybody(c.var.address);
    const verifier = randomPKCECodeVerifier();
    const flow = { verifier, state: randomState(), nonce: randomNonce() };
    const known = await provider().catch(failed);
    if (!known) return c.redirect(REFUSED);
    const url = buildAuthorizationUrl(known, {
      redirect_uri: redirect,
      scope: 'openid email',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
    });
    setCookie(c, cookie, flows.add(flow), cookieOptions);
    return c.redirect(url.href);
  });

  app.get('/oidc/callback', async (c) => {
    await limits.anybody(c.var.address);
    const flow = flows.take(getCookie(c, cookie) ?? '');
    deleteCookie(c, cookie, cookieOptions);
    const person = flow && (await answered(c, flow));
    if (!person) return c.redirect(REFUSED);
    writeCookie(c, collector, await begin(collector, person));
    return c.redirect('/');
  });

  /** The id of the person, or null: what exactly was wrong is for the log. */
  async function answered(c: Request, { verifier, state, nonce }: Flow): Promise<string | null> {
    try {
      const known = await provider();
      const current = new URL(redirect);
      current.search = new URL(c.req.url).search;
      const tokens = await authorizationCodeGrant(known, current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return null;
      const more = claims['email'] === undefined ? await fetchUserInfo(known, tokens.access_token, claims.sub) : claims;
      return await personFor(collector.db, `${claims.iss} ${claims.sub}`, { ...more });
    } catch (error) {
      return failed(error);
    }
  }

  function failed(error: unknown): null {
    log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'sign-in with the provider failed');
    return null;
  }
}

/** Found when it is first needed: the collector starts while the provider does not answer. */
function createProvider({ config }: Collector, issuer: string): () => Promise<Configuration> {
  let found: Promise<Configuration> | null = null;
  const find = () => {
    const url = new URL(issuer);
    const isOnThisMachine = url.protocol === 'http:' && isThisMachine(url.hostname);
    // It is deprecated so that it is seen: here it is for trying a provider out.
    // oxlint-disable-next-line typescript/no-deprecated
    const insecure = isOnThisMachine ? { execute: [allowInsecureRequests] } : {};
    return discovery(url, config.oidcClientId ?? '', config.oidcClientSecret, undefined, insecure);
  };
  return () => {
    found ??= find().catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

function createFlows(now: () => number) {
  const flows = new Map<string, Flow>();
  return {
    add: (flow: Omit<Flow, 'endsAt'>): string => {
      const [oldest] = flows.keys();
      if (flows.size >= MOST_FLOWS && oldest !== undefined) flows.delete(oldest);
      const secret = newSecret();
      flows.set(sha256(secret), { ...flow, endsAt: now() + LASTS });
      return secret;
    },
    take: (secret: string): Flow | null => {
      const key = sha256(secret);
      const flow = flows.get(key);
      flows.delete(key);
      return flow && flow.endsAt > now() ? flow : null;
    },
  };
}
