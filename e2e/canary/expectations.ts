/** What has to be so of canaries in any browser, each as what it is and what it should be. */
import type { Found } from './record.ts';

const dataSources = ['the messages', 'the database', 'the export'];

/** Where what is not masked was looked for in vain: the search itself does not work there. @param file of the extension's database */
export function placesMissed({ plain, pressed, said }: Found, file: RegExp): string[] {
  const expected: [string, string[], string[]][] = [
    ['plain', plain, dataSources],
    ['pressed', pressed, dataSources.map((name) => `${name}, letter by letter`)],
    ...Object.entries(said).map(([who, places]): [string, string[], string[]] => [
      `said by ${who}`,
      places,
      ['the console'],
    ]),
  ];
  const missed = expected.flatMap(([what, places, wanted]) =>
    wanted.filter((place) => !places.includes(place)).map((place) => `${what}: ${place}`),
  );
  return plain.some((place) => file.test(place)) ? missed : [...missed, 'plain: the files of the profile'];
}

/** How often the session says that something was typed. */
export function typedIn({ json }: Found): number {
  const { actions } = JSON.parse(json) as { actions: { type: string }[] };
  return actions.filter(({ type }) => type === 'type').length;
}
