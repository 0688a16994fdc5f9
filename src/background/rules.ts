/** What holds for every session, from the person's settings and the team's policy; and the sites, given back. */
import browser from 'webextension-polyfill';
import { type Policy, policyFrom, type Rules, rulesOf, type Settings } from '../session/rules.ts';
import { permissionPatterns, siteMatcher } from '../session/sites.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

export interface RuleBook {
  settings: () => Promise<Settings>;
  policy: () => Promise<Policy>;
  rules: () => Promise<Rules>;
  /** Whether a page at this address is never recorded. Asked with every message of a page. */
  isDenied: (url: string) => Promise<boolean>;
  change: (changes: Partial<Settings>) => Promise<void>;
}

interface Known {
  rules: Rules;
  isDenied: (url: string) => boolean;
}

/** Read again after each change, of which there are few: each page that opens asks for them. */
export function createRuleBook(store: Store): RuleBook {
  let known: Promise<Known> | null = null;
  const forget = (): void => {
    known = null;
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') forget();
  });

  async function policy(): Promise<Policy> {
    try {
      return policyFrom(await browser.storage.managed.get(null));
    } catch {
      // Firefox rejects where no administrator has set anything.
      return policyFrom({});
    }
  }

  async function read(): Promise<Known> {
    const rules = rulesOf(await readSettings(store), await policy());
    return { rules, isDenied: siteMatcher(rules.denied) };
  }

  function knownNow(): Promise<Known> {
    const reading = known ?? read();
    known = reading;
    reading.catch(forget);
    return reading;
  }

  return {
    settings: () => readSettings(store),
    policy,
    rules: async () => (await knownNow()).rules,
    isDenied: async (url) => (await knownNow()).isDenied(url),
    async change(changes) {
      await writeSettings(store, changes);
      forget();
    },
  };
}

/** Which of them the person has given, and can give back. */
export async function givenBack(sites: string[]): Promise<string[]> {
  const fixed = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [] } = await browser.permissions.getAll();
  return permissionPatterns(sites).filter((origin) => origins.includes(origin) && !fixed.includes(origin));
}

/** @returns whether the browser has taken all of them back */
export async function forgetSites(sites: string[]): Promise<boolean> {
  const origins = await givenBack(sites);
  return origins.length === 0 || browser.permissions.remove({ origins });
}
