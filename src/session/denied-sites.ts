/** Sites that are never recorded, whatever the task. */
import { isAddress, type MatchPattern, parsePattern, writePattern } from './match-pattern.ts';
import { parseSites, type SiteProblem } from './sites.ts';

export interface Suggestion {
  name: string;
  sites: string[];
}

/** Where secrets are the content itself. On the list until the person takes them off. */
export const suggestions: Suggestion[] = [
  {
    name: 'Banks and payment',
    sites: (
      'bankofamerica.com barclays.co.uk bnpparibas.com bbva.es chase.com citi.com commerzbank.de credit-agricole.fr db.com ' +
      'deutsche-bank.de dkb.de hsbc.com ing.com ing.de intesasanpaolo.com itau.com.br lloydsbank.com monzo.com n26.com ' +
      'natwest.com paypal.com rabobank.nl revolut.com santander.com societegenerale.fr sparkasse.de stripe.com ' +
      'unicredit.it usbank.com wellsfargo.com wise.com'
    ).split(' '),
  },
  {
    name: 'Health',
    sites: (
      'ameli.fr betterhelp.com doctolib.com doctolib.de doctolib.fr healthcare.gov kaiserpermanente.org mychart.com ' +
      'mychart.org nhs.uk patientaccess.com teladoc.com zocdoc.com'
    ).split(' '),
  },
  {
    name: 'Password managers',
    sites: (
      '1password.com 1password.eu bitwarden.com dashlane.com enpass.io keepersecurity.com lastpass.com nordpass.com ' +
      'passwords.google.com proton.me roboform.com'
    ).split(' '),
  },
];

/** As they stand on the list: a site and all below it. */
export function parseDenied(input: string): { sites: string[] } | { problem: SiteProblem } {
  const parsed = parseSites(input);
  return 'problem' in parsed ? parsed : { sites: parsed.sites.map(withAllBelow) };
}

function withAllBelow(site: string): string {
  const pattern = parsePattern(site);
  return pattern && !isAddress(pattern.host) ? writePattern({ ...pattern, subdomains: true }) : site;
}

export const suggestedSites: string[] = suggestions.flatMap(({ sites }) =>
  sites.map((host) => writePattern({ scheme: '*', host, subdomains: true, port: null, path: '/*' })),
);

/** Of the denied ones, those in which a page of the sites may be. */
export function deniedWithin(sites: readonly string[], denied: readonly string[]): string[] {
  const wanted = patternsOf(sites);
  return denied.filter((site) => patternsOf([site]).some((out) => wanted.some((one) => overlap(one, out))));
}

/** The first of these sites of which nothing is left to be recorded, by its host; null where something is left of all. */
export function deniedHost(sites: readonly string[], denied: readonly string[]): string | null {
  const out = patternsOf(denied);
  const refused = patternsOf(sites).find((site) => out.some((one) => covers(one, site)));
  return refused?.host ?? null;
}

const patternsOf = (sites: readonly string[]): MatchPattern[] =>
  sites.map(parsePattern).filter((pattern) => pattern !== null);

const holdsHost = (outer: MatchPattern, host: string): boolean =>
  host === outer.host || (outer.subdomains && host.endsWith(`.${outer.host}`));

const holdsScheme = (outer: MatchPattern, { scheme }: MatchPattern): boolean =>
  outer.scheme === '*' || outer.scheme === scheme;

function covers(outer: MatchPattern, inner: MatchPattern): boolean {
  const isPlace = outer.path === '/*' || outer.path === inner.path;
  const isPort = outer.port === null || outer.port === inner.port;
  const isHost = holdsHost(outer, inner.host) && (outer.subdomains || !inner.subdomains);
  return isHost && isPort && isPlace && holdsScheme(outer, inner);
}

/** Paths aside: two of them may have a page in common. */
function overlap(one: MatchPattern, other: MatchPattern): boolean {
  const isHost = holdsHost(one, other.host) || holdsHost(other, one.host);
  const isPort = one.port === null || other.port === null || one.port === other.port;
  return isHost && isPort && (holdsScheme(one, other) || holdsScheme(other, one));
}
