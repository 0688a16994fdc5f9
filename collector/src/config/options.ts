/** What can be set, by a variable of the environment or a flag: one table for reading, help and showing. */
import { z } from 'zod';

const whole = (least: number, most: number) => {
  const error = `has to be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};
const text = z.string().trim().min(1, 'has to be some text');

/** Only an origin: requests are signed for it. */
const origin = z
  .string()
  .refine((address) => URL.canParse(address), 'has to be an address such as https://collector.example')
  .transform((address) => new URL(address))
  .refine(
    ({ protocol, hostname }) => protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname)),
    'has to begin with https:// (http:// is for localhost alone)',
  )
  .refine(({ pathname, search, hash }) => `${pathname}${search}${hash}` === '/', 'has to have no path')
  .transform(({ origin: address }) => address);

export const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

export interface Option {
  flag: string;
  variable: string;
  says: string;
  schema: z.ZodType;
  secret?: true;
}

const option = <T extends z.ZodType>(flag: string, says: string, schema: T, secret?: true) => ({
  flag,
  variable: `SHOWHOW_${flag.replaceAll('-', '_').toUpperCase()}`,
  says,
  schema,
  ...(secret && { secret }),
});

export const options = {
  data: option('data', 'Folder that everything is kept in', text.default('showhow-collector')),
  host: option('host', 'Network address to listen at', text.default('127.0.0.1')),
  port: option('port', 'Port to listen at; 0 for any that is free', whole(0, 65_535).default(8377)),
  address: option(
    'address',
    'Public address, as workers’ browsers see it: https://collector.example',
    origin.optional(),
  ),
  name: option('name', 'Whose collector it is, as workers read it', text.default('A team on this machine')),
  contact: option('contact', 'Where a person answers workers’ questions', text.default('the person who invited you')),
  purpose: option('purpose', 'What the demonstrations are for', text.default('To try Showhow out')),
  retentionDays: option(
    'retention-days',
    'How long sessions are kept, until the owner sets something else; 0 until they are withdrawn',
    whole(0, 36_500).default(365),
  ),
  sessionMegabytes: option('session-megabytes', 'Largest session, uncompressed', whole(1, 1024).default(256)),
  unsubmittedSessions: option(
    'unsubmitted-sessions',
    'How much one worker may have sent without submitting it, in sessions of the largest size',
    whole(1, 1000).default(4),
  ),
  deviceRequests: option(
    'device-requests',
    'Requests that one device may make in a minute',
    // A question for all chunks of a session counts as a hundred.
    whole(200, 1_000_000_000).default(3000),
  ),
  proxies: option('proxies', 'Reverse proxies in front, whose X-Forwarded-For is believed', whole(0, 5).default(0)),
  oidcIssuer: option(
    'oidc-issuer',
    'Provider to sign in with (OpenID Connect)',
    z.url('has to be an address').optional(),
  ),
  oidcName: option('oidc-name', 'What the provider is called', text.default('your account')),
  oidcClientId: option('oidc-client-id', 'What the provider knows this collector as', text.optional()),
  oidcClientSecret: option('oidc-client-secret', 'Its secret at the provider', text.optional(), true),
  metricsToken: option(
    'metrics-token',
    'Token that /metrics asks for; without one it answers this machine, where the address is of this machine',
    text.optional(),
    true,
  ),
  log: option(
    'log',
    'What is written to the log',
    z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'has to be silent, error, warn, info or debug' })
      .default('info'),
  ),
} satisfies Record<string, Option>;

type Options = typeof options;
export type Settings = { [K in keyof Options]: z.output<Options[K]['schema']> };
