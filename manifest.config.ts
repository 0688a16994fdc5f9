import { defineManifest, type ManifestV3Export } from '@crxjs/vite-plugin';
import packageJson from './package.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** What automation needs up front, because nobody is there to answer the browser's prompt. */
const testSites = ['http://localhost/*', 'http://127.0.0.1/*', 'http://*.localhost/*'];

/** Where a collector may be: behind TLS, or on the computer of who tries it out. */
const collectors = ['https:', 'http://localhost:*', 'http://127.0.0.1:*', 'http://*.localhost:*'];

/** What Firefox asks the person for before anything is sent to a collector: what sessions hold, and their name. */
const sentToCollectors = ['websiteActivity', 'websiteContent', 'browsingActivity', 'personallyIdentifyingInfo'];

/** With which a file that a server sends in the place of a page is seen to be one. */
const optionalPermissions = ['downloads'];

/**
 * One manifest for both browsers. It has no host permissions and no static content scripts: the person gives the sites of
 * a task at Start, and the content script is registered for those alone.
 */
export function manifestFor(browser: Browser, forTests: boolean): ManifestV3Export {
  return defineManifest({
    manifest_version: 3,
    name: 'Showhow',
    version: packageJson.version,
    // What is written so comes from `public/_locales`.
    default_locale: 'en',
    description: '__MSG_manifest_description__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...(forTests ? optionalPermissions : []),
    ],
    optional_permissions: optionalPermissions,
    // Private windows are private: not even the person can choose otherwise.
    incognito: 'not_allowed',
    // One pattern for both schemes: Chromium lets nobody ask for `*://host/*` under two patterns of one scheme each.
    optional_host_permissions: ['*://*/*'],
    ...(forTests && { host_permissions: testSites }),
    action: { default_popup: 'src/popup/index.html', default_title: 'Showhow' },
    commands: {
      pause: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_pause__' },
      note: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_note__' },
      'mark-mistake': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_mistake__' },
      'mark-stuck': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_stuck__' },
    },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    background:
      browser === 'firefox'
        ? { scripts: ['src/background/index.ts'], type: 'module' }
        : { service_worker: 'src/background/index.ts', type: 'module' },
    content_security_policy: {
      // To which of these anything is sent is decided in one place: `src/collector-client/transport.ts`.
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${collectors.join(' ')}`,
    },
    ...(browser === 'chrome'
      ? {
          minimum_chrome_version: '123',
          // Firefox takes the values of administrators as they are, and warns of this key.
          storage: { managed_schema: 'policy.schema.json' },
        }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'showhow@showhow.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'], optional: sentToCollectors },
            },
          },
        }),
  } as Parameters<typeof defineManifest>[0]);
}
