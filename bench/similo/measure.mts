/** `locate` on elements of real pages that were published, beside what was published of other tools. */
import { likeliest } from '../../src/target/locating/likeness.ts';
import { sureOf } from '../../src/target/locating/sureness.ts';
import { sureness, weights } from '../../src/target/locating/weights.ts';
import { type PublishedPair, readPairs } from './data.mts';
import { agreementsIn } from './traits.ts';

const SURE = [0, 0.5, 0.9, sureness.least] as const;
const REPOSITORY = 'https://github.com/wuhonglei/Similo2-JS';

interface Found {
  index: number;
  confidence: number;
}

function likeliestOf(pair: PublishedPair): Found | null {
  const best = likeliest(
    { agreements: agreementsIn(pair), population: pair.elements.length, isNameless: true },
    weights,
  );
  return best && { index: best.index, confidence: sureOf(best, sureness) };
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`.padStart(8);

/** @param options.data where `test_data` of the repository is */
export async function measureSimilo({ data }: { data?: string }): Promise<void> {
  if (data === undefined) {
    console.log(`Not measured: --data says where test_data of ${REPOSITORY} is.`);
    return;
  }
  const pairs = await readPairs(data);
  const found = pairs.map((pair) => ({ pair, best: likeliestOf(pair) }));
  console.log(
    `${pairs.length} elements of ${new Set(pairs.map(({ site }) => site)).size} pages, each among all elements of the page as it was years later\n`,
  );
  console.log('                            right   wrong  not sure');
  for (const sure of SURE) {
    const answered = found.filter(({ best }) => best !== null && best.confidence >= sure);
    const right = answered.filter(({ pair, best }) => best?.index === pair.now).length;
    const told = sure === 0 ? 'Showhow, likeliest' : `Showhow, at least ${sure}`;
    console.log(
      `${told.padEnd(24)}${percent(right, pairs.length)}${percent(answered.length - right, pairs.length)}${percent(pairs.length - answered.length, pairs.length)}`,
    );
  }
  for (const tool of new Set(pairs.flatMap(({ published }) => Object.keys(published)))) {
    const right = pairs.filter(({ published }) => published[tool] === true).length;
    console.log(`${`${tool}, as kept there`.padEnd(24)}${percent(right, pairs.length)}`);
  }
}
