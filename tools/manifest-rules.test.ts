import { expect, test } from 'vitest';
import { problemsOfManifest } from './manifest-rules.mjs';

const modest = {
  manifest_version: 3,
  incognito: 'not_allowed',
  permissions: ['storage', 'scripting'],
  optional_host_permissions: ['https://*/*'],
  content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; connect-src 'self'" },
};

test('a manifest that asks for nothing up front has no problem', () => {
  expect(problemsOfManifest(modest)).toEqual([]);
});

test.each([
  ['host_permissions', ['http://localhost/*']],
  ['content_scripts', [{ matches: ['<all_urls>'], js: ['content.js'] }]],
  ['web_accessible_resources', [{ resources: ['a.js'], matches: ['<all_urls>'] }]],
])('%s are a problem', (key, value) => {
  expect(problemsOfManifest({ ...modest, [key]: value })).toEqual([expect.stringContaining(key)]);
});

test.each(['tabs', 'webNavigation', 'downloads', 'browsingData', 'nobody knows'])(
  'the permission %s is a problem',
  (permission) => {
    const problems = problemsOfManifest({ ...modest, permissions: [...modest.permissions, permission] });
    expect(problems).toEqual([expect.stringContaining(`"${permission}"`)]);
  },
);

test.each(['spanning', 'split', undefined])('private windows are a problem: %s', (incognito) => {
  expect(problemsOfManifest({ ...modest, incognito })).toEqual([expect.stringContaining('private windows')]);
});

test.each(['<all_urls>', 'https://*/*'])('a site among the permissions is a problem: %s', (site) => {
  expect(problemsOfManifest({ ...modest, permissions: [site] })).toEqual([expect.stringContaining(site)]);
});

test.each([undefined, {}, { required: ['none', 'websiteActivity'] }, { required: ['browsingActivity'] }])(
  'a manifest for Firefox that does not say that nothing is collected is a problem: %j',
  (collected) => {
    const settings = (data: unknown) => ({
      browser_specific_settings: { gecko: { data_collection_permissions: data } },
    });
    expect(problemsOfManifest({ ...modest, ...settings({ required: ['none'] }) })).toEqual([]);
    expect(problemsOfManifest({ ...modest, ...settings(collected) })).toEqual([
      expect.stringContaining('data_collection_permissions'),
    ]);
  },
);

test.each([
  ["default-src 'none'; connect-src 'self' http:", 'connect-src http:'],
  ["default-src 'none'; connect-src 'self' wss:", 'connect-src wss:'],
  ["default-src 'none'; script-src 'self' https:", 'script-src https:'],
  ["default-src 'none'; script-src 'self' https://cdn.example", 'script-src https://cdn.example'],
  ["script-src 'self'", 'default-src'],
])('a policy that lets pages reach beyond the extension is a problem: %s', (policy, problem) => {
  const problems = problemsOfManifest({ ...modest, content_security_policy: { extension_pages: policy } });
  expect(problems).toEqual([expect.stringContaining(problem)]);
});
