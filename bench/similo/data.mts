/**
 * The elements of 48 real pages and of the same pages years later, as Similo’s authors published them and wuhonglei/Similo2-JS
 * keeps them as JSON: a few properties of each element, and which has become which. The pages themselves are not there.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod';

const words = z.array(z.string()).nullish();
const Properties = z.object({
  tag: z.string(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  alt: z.string().nullish(),
  href: z.string().nullish(),
  classList: words,
  visibleText: words,
  neighborText: words,
  xpath: z.string(),
  idxpath: z.string().nullish(),
  location: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
export type Properties = z.infer<typeof Properties>;

const Site = z.object({
  name: z.string(),
  xpath: z.array(
    z.object({
      old: z.string(),
      new: z.string(),
      result: z.record(z.string(), z.object({ matched: z.boolean().optional() })).optional(),
    }),
  ),
});

export interface PublishedPair {
  site: string;
  old: Properties;
  /** All elements of the new page. */
  elements: Properties[];
  /** Which of them it is. */
  now: number;
  /** What the tools of the publication found: whether it was right, by tool. */
  published: Record<string, boolean>;
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** @param folder `test_data` of the repository */
export async function readPairs(folder: string): Promise<PublishedPair[]> {
  const sites = await readJson(resolve(folder, 'website.json'), z.array(Site));
  const pairs: PublishedPair[] = [];
  for (const { name, xpath } of sites) {
    const of = async (which: string): Promise<Properties[]> => {
      const path = resolve(folder, 'our_data/apps', name, 'properties', `${which}.json`);
      // Some elements have no properties.
      return (await readJson(path, z.array(z.unknown()))).flatMap((each) => Properties.safeParse(each).data ?? []);
    };
    const [before, elements] = await Promise.all([of('target'), of('candidate')]);
    for (const { old: was, new: is, result = {} } of xpath) {
      const old = before.find((each) => each.xpath === was);
      const now = elements.findIndex((each) => each.xpath === is);
      const published = Object.fromEntries(
        Object.entries(result).map(([tool, { matched }]) => [tool, matched === true]),
      );
      if (old && now >= 0) pairs.push({ site: name, old, elements, now, published });
    }
  }
  return pairs;
}
