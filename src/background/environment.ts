/** Where a session was recorded, in as few words as a reader of the data needs. */
import browser from 'webextension-polyfill';
import type { Environment } from '../session/schema.ts';

/** `Firefox 153`, `Chromium 156`: brand and major version. */
function browserName(): string {
  const firefox = /Firefox\/(?<version>\d+)/u.exec(navigator.userAgent)?.groups?.['version'];
  if (firefox) return `Firefox ${firefox}`;
  const { userAgentData } = navigator as Navigator & {
    userAgentData?: { brands: { brand: string; version: string }[] };
  };
  // Brands hold a made-up one on purpose (GREASE); the others all name the engine's version.
  const brands = userAgentData?.brands.filter(
    ({ brand }) => !/not.?a.?brand/iu.test(brand.replaceAll(/[^a-z]/giu, '')),
  );
  const brand = brands?.find((candidate) => candidate.brand !== 'Chromium') ?? brands?.[0];
  return brand ? `${brand.brand} ${brand.version}` : 'Chromium';
}

export async function describeEnvironment(): Promise<Environment> {
  const { os } = await browser.runtime.getPlatformInfo();
  return {
    browser: browserName(),
    platform: os,
    languages: [...navigator.languages],
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    extensionVersion: browser.runtime.getManifest().version,
  };
}
