/** What holds for every session: what the person has set, and what their team makes stricter, never looser. */
import * as z from 'zod/mini';
import { optionalKinds } from '../masking/kinds.ts';
import { parseDenied, suggestedSites } from './denied-sites.ts';
import type { Capture } from './schema.ts';

export const restrictable = ['timing', 'pointer', ...optionalKinds] as const;
export type Restrictable = (typeof restrictable)[number];

export const Settings = z.object({
  /** Match patterns. */
  denied: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(5000)),
  /** The permission for the sites is given back after each recording. */
  forgetSites: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const firstSettings: Settings = { denied: suggestedSites, forgetSites: false };

export interface Policy {
  denied: string[];
  never: Restrictable[];
  forgetSites: boolean;
}

export const noPolicy: Policy = { denied: [], never: [], forgetSites: false };

/**
 * The team's policy, as the browser holds it for administrators (`storage.managed`). What is not understood is taken for the
 * strictest that it can mean.
 */
export function policyFrom(managed: Record<string, unknown>): Policy {
  const { deniedSites, neverRecord, forgetSites } = managed;
  return {
    denied: stringsIn(deniedSites).flatMap((site) => {
      const parsed = parseDenied(site);
      return 'sites' in parsed ? parsed.sites : [];
    }),
    never: neverRecord === undefined ? [] : restrictedBy(neverRecord),
    forgetSites: forgetSites !== undefined && forgetSites !== false,
  };
}

const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function restrictedBy(neverRecord: unknown): Restrictable[] {
  const named = stringsIn(neverRecord);
  const isKnown = Array.isArray(neverRecord) && named.length === neverRecord.length && named.every(isRestrictable);
  return isKnown ? restrictable.filter((one) => named.includes(one)) : [...restrictable];
}

const isRestrictable = (name: string): name is Restrictable => (restrictable as readonly string[]).includes(name);

export interface Rules {
  denied: string[];
  never: Restrictable[];
  forgetSites: boolean;
}

export const rulesOf = (settings: Settings, policy: Policy): Rules => ({
  denied: [...new Set([...settings.denied, ...policy.denied])],
  never: policy.never,
  forgetSites: settings.forgetSites || policy.forgetSites,
});

/** What of a capture is left. */
export function restricted<C extends Pick<Capture, 'timing' | 'pointer' | 'unmasked'>>(
  capture: C,
  never: readonly Restrictable[],
): C {
  const { unmasked = [], ...others } = capture;
  const left = unmasked.filter((kind) => !never.includes(kind));
  return {
    ...others,
    timing: capture.timing && !never.includes('timing'),
    pointer: capture.pointer && !never.includes('pointer'),
    ...(left.length > 0 && { unmasked: left }),
  } as C;
}
