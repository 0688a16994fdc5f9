/** What a manifest must not have, with the reason in the words of the report. */
const emptyOrAbsent = {
  host_permissions: 'has sites from the installation on',
  content_scripts: 'puts scripts into pages from the installation on',
  web_accessible_resources: 'shows files to pages, which can tell by them that Showhow is installed',
};

/** Of these neither browser says anything when the extension is installed; of every other one may. */
const silent = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'];

/**
 * Where a team's server may be: its address is known only once a person has joined it. That nothing is sent anywhere else is
 * decided by the extension itself (`src/collector-client/transport.ts`).
 */
const collectors = ['https:', 'http://localhost:*', 'http://127.0.0.1:*', 'http://*.localhost:*'];
const isOfCollector = (name, source) => name === 'connect-src' && collectors.includes(source);

const isSite = (permission) => permission === '<all_urls>' || permission.includes('://');

/** The extension's own pages and its worker may load and reach nothing but the extension itself. */
function problemsOfPolicy(policy = '') {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/u));
  const reaching = directives.flatMap(([name, ...sources]) =>
    sources
      .filter((source) => source !== "'self'" && source !== "'none'" && !isOfCollector(name, source))
      .map((source) => `${name} ${source}`),
  );
  const isClosed = directives.some(([name, source]) => name === 'default-src' && source === "'none'");
  return [
    ...(isClosed ? [] : ["lacks default-src 'none' in its content security policy"]),
    ...reaching.map((source) => `lets its pages reach beyond the extension (${source})`),
  ];
}

/** Firefox tells at the installation what an extension collects, and does not take silence for nothing. */
function problemsOfCollection({ gecko } = {}) {
  const required = gecko?.data_collection_permissions?.required;
  if (!gecko || JSON.stringify(required) === '["none"]') return [];
  return [`does not say that it collects nothing (data_collection_permissions: ${JSON.stringify(required)})`];
}

/** @returns {string[]} */
export function problemsOfManifest(manifest) {
  const present = Object.entries(emptyOrAbsent).filter(([key]) => (manifest[key] ?? []).length > 0);
  const permissions = manifest.permissions ?? [];
  return [
    ...present.map(([key, why]) => `${why} (${key}: ${JSON.stringify(manifest[key])})`),
    ...permissions
      .filter((name) => !silent.includes(name) && !isSite(name))
      .map((name) => `asks for "${name}", which may bring a warning`),
    ...(manifest.incognito === 'not_allowed' ? [] : ['may be let into private windows (incognito)']),
    ...problemsOfPolicy(manifest.content_security_policy?.extension_pages),
    ...problemsOfCollection(manifest.browser_specific_settings),
    ...permissions.filter(isSite).map((name) => `has the site ${name} among its permissions`),
  ];
}
