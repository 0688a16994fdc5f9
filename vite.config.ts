import { crx } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { type Browser, manifestFor } from './manifest.config.ts';

/**
 * crxjs lists a script that is registered at run time as a web-accessible resource, by which any page could tell that
 * Showhow is installed, and leaves a second copy of it behind. The scripting API needs neither.
 */
function nothingForPages(): Plugin {
  return {
    name: 'showhow:nothing-for-pages',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const manifest = bundle['manifest.json'];
        if (manifest?.type !== 'asset') this.error('There is no manifest to take web-accessible resources out of.');
        const { web_accessible_resources: _removed, ...rest } = JSON.parse(String(manifest.source));
        manifest.source = JSON.stringify(rest, null, 2);
        for (const file of Object.keys(bundle)) if (file.startsWith('assets/index.iife.ts-')) delete bundle[file];
        const pageWorld = bundle['src/page-world/index.iife.js'];
        if (pageWorld?.type !== 'asset') this.error('There is no script for the world of pages.');
        // Under this name it stands in the stacks of errors: its own address would tell a page which extension it is.
        pageWorld.source = `${String(pageWorld.source).trimEnd()}\n//# sourceURL=<anonymous>\n`;
      },
    },
  };
}

/** What runs in pages is minified once more: terser makes it a little smaller than Vite does. */
function smallInPages(): Plugin {
  return {
    name: 'showhow:small-in-pages',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const content = bundle['src/content/index.iife.js'];
        if (content?.type !== 'asset') this.error('There is no content script.');
        const { code = '' } = await minify(String(content.source), {
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true },
        });
        content.source = code;
      },
    },
  };
}

const NO_FILES = 'virtual:no-files';

/**
 * A rule of secretlint reads key files (PKCS #12) with Node and node-forge, 280 kB. The worker that scans a session has no
 * files, and the rule never gets there.
 */
function withoutFiles(): Plugin {
  return {
    name: 'showhow:without-files',
    enforce: 'pre',
    resolveId(source, importer, { kind }) {
      const isRule = importer?.includes('secretlint-rule-preset-recommend') ?? false;
      return isRule && (kind === 'dynamic-import' || source.startsWith('node:')) ? NO_FILES : null;
    },
    load: (id) => (id === NO_FILES ? 'export default {};' : null),
  };
}

/** `--mode chrome`, `firefox`, `chrome-test` or `firefox-test`: the folder below dist/ that it writes. */
export default defineConfig(({ mode }) => {
  const target = /^(?<browser>chrome|firefox)(?<test>-test)?$/u.exec(mode)?.groups;
  if (!target)
    throw new Error(`Unknown mode "${mode}": build with --mode chrome, firefox, chrome-test or firefox-test.`);
  const browser = target['browser'] as Browser;
  return {
    plugins: [
      crx({ manifest: manifestFor(browser, target['test'] !== undefined), browser }),
      nothingForPages(),
      smallInPages(),
    ],
    worker: { plugins: () => [withoutFiles()] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox147' : 'chrome123',
      modulePreload: false,
      rolldownOptions: { input: { review: 'src/review/index.html' } },
    },
  };
});
