import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deniedHost, deniedWithin, parseDenied, suggestedSites, suggestions } from './denied-sites.ts';
import { parsePattern } from './match-pattern.ts';
import { firstSettings, noPolicy, policyFrom, restrictable, restricted, rulesOf } from './rules.ts';
import { matchesSites, parseSites } from './sites.ts';

const all = {
  timing: true,
  pointer: true,
  unmasked: ['email', 'phone', 'address', 'birthDate', 'id', 'file'] as ('email' | 'phone')[],
};

describe('denied sites', () => {
  test('all that are suggested are sites, and none stands twice', () => {
    for (const { sites } of suggestions) expect(parseSites(sites.join(' '))).not.toHaveProperty('problem');
    expect(new Set(suggestedSites).size).toBe(suggestedSites.length);
    for (const site of suggestedSites) expect(parsePattern(site)).not.toBeNull();
  });

  test('a host stands for all below it', () => {
    const parsed = parseDenied('bank.example');
    expect(parsed).toEqual({ sites: ['*://*.bank.example/*'] });
    const { sites } = parsed as { sites: string[] };
    expect(matchesSites('https://login.bank.example/x', sites)).toBe(true);
    expect(matchesSites('https://mybank.example/', sites)).toBe(false);
    expect(parseDenied('127.0.0.1')).toEqual({ sites: ['*://127.0.0.1/*'] });
    expect(parseDenied('no site at all!')).toHaveProperty('problem');
  });

  test.each([
    [['*://bank.example/*'], true],
    [['https://login.bank.example/*'], true],
    [['https://shop.example/*', 'https://login.bank.example:444/a*'], true],
    [['*://*.example/*'], false],
    [['*://mybank.example/*'], false],
  ])('%j: wholly denied is %s', (sites, isDenied) => {
    expect(deniedHost(sites, ['*://*.bank.example/*']) !== null).toBe(isDenied);
  });

  test('one that denies a path, a scheme or a port alone leaves the rest', () => {
    expect(deniedHost(['*://shop.example/*'], ['*://*.shop.example/pay/*'])).toBeNull();
    expect(deniedHost(['*://shop.example/*'], ['https://*.shop.example/*'])).toBeNull();
    expect(deniedHost(['*://shop.example/*'], ['*://*.shop.example:8080/*'])).toBeNull();
    expect(deniedWithin(['*://shop.example/*'], ['*://*.shop.example/pay/*', '*://*.other.example/*'])).toEqual([
      '*://*.shop.example/pay/*',
    ]);
    expect(deniedWithin(['*://*.example/*'], ['*://*.bank.example/*'])).toEqual(['*://*.bank.example/*']);
  });
});

describe('a team’s policy', () => {
  test('adds to what the person has set', () => {
    const policy = policyFrom({ deniedSites: ['hr.example', 7], neverRecord: ['timing', 'email'], forgetSites: true });
    const rules = rulesOf({ denied: ['*://*.bank.example/*'], forgetSites: false }, policy);
    expect(rules).toEqual({
      denied: ['*://*.bank.example/*', '*://*.hr.example/*'],
      never: ['timing', 'email'],
      forgetSites: true,
    });
    expect(restricted(all, rules.never)).toEqual({
      timing: false,
      pointer: true,
      unmasked: ['phone', 'address', 'birthDate', 'id', 'file'],
    });
  });

  test('without one nothing is stricter', () => {
    expect(policyFrom({})).toEqual(noPolicy);
    expect(rulesOf(firstSettings, noPolicy)).toMatchObject({ denied: suggestedSites, never: [], forgetSites: false });
  });

  test.each(['timing', ['timing', 'keystrokes'], [7], {}, null, true])(
    '%j is taken for the strictest',
    (neverRecord) => {
      expect(policyFrom({ neverRecord }).never).toEqual([...restrictable]);
      expect(restricted(all, policyFrom({ neverRecord }).never)).toEqual({ timing: false, pointer: false });
    },
  );

  test('whatever it is, it makes nothing looser', () => {
    const capture = fc.record({
      timing: fc.boolean(),
      pointer: fc.boolean(),
      unmasked: fc.subarray(all.unmasked),
    });
    const value = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.constantFrom(...restrictable), fc.string())));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('deniedSites', 'neverRecord', 'forgetSites'), value),
        capture,
        (managed, asked) => {
          const policy = policyFrom(managed);
          const left = restricted(asked, policy.never);
          expect(left.timing && !asked.timing).toBe(false);
          expect(left.pointer && !asked.pointer).toBe(false);
          expect(asked.unmasked).toEqual(expect.arrayContaining(left.unmasked ?? []));
          const rules = rulesOf(firstSettings, policy);
          expect(rules.denied).toEqual(expect.arrayContaining(firstSettings.denied));
        },
      ),
    );
  });
});
