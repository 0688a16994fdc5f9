import { expect, test } from 'vitest';
import { ConfigError, help, readCommand, shown } from './config.ts';

test('runs without anything set', () => {
  const { config, show, signInLink } = readCommand([], {});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8377, retentionDays: 365, log: 'info' });
  expect({ show, signInLink }).toEqual({ show: null, signInLink: false });
});

test('takes variables of the environment, and flags before them', () => {
  const { config, signInLink } = readCommand(['--port', '9000', '--sign-in-link'], {
    SHOWHOW_PORT: '1',
    SHOWHOW_ADDRESS: 'https://collector.example/',
  });
  expect(config).toMatchObject({ port: 9000, address: 'https://collector.example' });
  expect(signInLink).toBe(true);
});

test('what is to be shown instead of starting it, is told', () => {
  const shows = (flag: string) => readCommand([flag], {}).show;
  expect(['--help', '--show-config', '--show-sign-in-link'].map(shows)).toEqual(['help', 'config', 'sign-in-link']);
});

test.each([
  [{ SHOWHOW_PORT: 'eighty' }, 'SHOWHOW_PORT has to be a whole number from 0 to 65535.'],
  [
    { SHOWHOW_ADDRESS: 'http://collector.example' },
    'SHOWHOW_ADDRESS has to begin with https:// (http:// is for localhost alone).',
  ],
  [{ SHOWHOW_ADDRESS: 'https://collector.example/here' }, 'SHOWHOW_ADDRESS has to have no path.'],
  [{ SHOWHOW_ADDRESS: 'here' }, 'SHOWHOW_ADDRESS has to be an address such as https://collector.example.'],
  [{ SHOWHOW_LOG: 'loud' }, 'SHOWHOW_LOG has to be silent, error, warn, info or debug.'],
  [{ SHOWHOW_OIDC_ISSUER: 'https://id.example' }, 'SHOWHOW_OIDC_CLIENT_ID has to be set where SHOWHOW_OIDC_ISSUER is.'],
])('%j is refused in a sentence', (environment, sentence) => {
  expect(() => readCommand([], environment)).toThrow(new ConfigError(sentence));
});

test('a flag that is none is named', () => {
  expect(() => readCommand(['--prot', '1'], {})).toThrow(/--prot/u);
});

test('is shown without secrets, and explained', () => {
  const { config } = readCommand([], { SHOWHOW_OIDC_CLIENT_SECRET: 'hunter2', SHOWHOW_METRICS_TOKEN: 'tttt' });
  expect(shown(config)).not.toMatch(/hunter2|tttt/u);
  expect(shown(config)).toContain('SHOWHOW_OIDC_CLIENT_SECRET=(set)');
  expect(help()).toContain('SHOWHOW_RETENTION_DAYS');
});
