/** A real provider to sign in with (OpenID Connect), with its own pages. It is at 127.0.0.1, another site than localhost. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface TestProvider {
  /** As a collector is told of it. */
  settings: Record<string, string>;
  /** E-mail addresses of accounts, by what is entered there. */
  emails: Record<string, string>;
  verifies: (isVerified: boolean) => void;
  /** @param collector where it sends people back to */
  serve: (collector: string) => void;
  stop: () => Promise<void>;
}

export async function startProvider(emails: Record<string, string>): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let verified = true;
  return {
    settings: {
      SHOWHOW_OIDC_ISSUER: issuer,
      SHOWHOW_OIDC_CLIENT_ID: 'showhow',
      SHOWHOW_OIDC_CLIENT_SECRET: 'secret',
      SHOWHOW_OIDC_NAME: 'Example ID',
    },
    emails,
    verifies: (isVerified) => {
      verified = isVerified;
    },
    serve: (collector) => {
      const provider = new Provider(issuer, {
        clients: [{ client_id: 'showhow', client_secret: 'secret', redirect_uris: [`${collector}/oidc/callback`] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        findAccount: (_, id) => ({
          accountId: id,
          claims: () => ({ sub: id, email: emails[id], email_verified: verified }),
        }),
        pkce: { required: () => true },
      });
      const answer = provider.callback();
      server.on('request', (request, response) => void answer(request, response));
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
