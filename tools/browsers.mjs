/** Where the browsers are that Showhow is tried in. No dependency may be needed here: set-up runs before there is any. */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} the first of these programs that there is */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(executable);
    if (found) return found;
  }
  return null;
}

/** Playwright's own Chromium, where it was downloaded. */
function playwrightChromium() {
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * A Chromium that loads unpacked extensions. Google Chrome itself is no choice: since version 137 it ignores
 * `--load-extension`.
 * @returns {string | null}
 */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return (
    playwrightChromium() ??
    onPath(['chromium', 'chromium-browser']) ??
    ['/Applications/Chromium.app/Contents/MacOS/Chromium'].find(executable) ??
    null
  );
}

/** @returns {string | null} */
export function firefoxPath() {
  const named = process.env.FIREFOX_PATH;
  if (named) return named;
  return (
    onPath(['firefox-esr', 'firefox']) ?? ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(executable) ?? null
  );
}

/**
 * Chromium refuses to start as root with its sandbox on.
 * @returns {string[]}
 */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
