/** Performs tasks with a real mouse and keyboard in a headless browser, recorded by the extension, and says what came out. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { speak } from '../src/i18n/testing/catalogues.ts';
import type { Session } from '../src/session/schema.ts';
import { problemsOf } from '../src/session/validate.ts';
import { effectSentence, plain, sentence } from '../src/wording/sentence.ts';
import { chromiumPath } from './browsers.mjs';
import { testBuild } from './build-state.mjs';
import { startTeam } from './collector/practice-team.mjs';
import { bookRoom } from './demonstration/book-room.mts';
import type { Demonstration } from './demonstration/demonstration.mts';
import { readInterface } from './demonstration/read-interface.mts';
import { type Recorder, startRecorder } from './demonstration/recorder.mts';
import { root } from './run.mjs';
import { servePractice } from './serve.mjs';

speak('en');
const folder = join(root, 'demonstrations');
const say = (line: string) => console.log(line);

/** Each action with what it brought about; what nothing is known to have caused stands at its own time. */
function story({ actions, effects }: Session): string[] {
  const words = (effect: Session['effects'][number]) => `     → ${plain(effectSentence(effect))}`;
  const told = [
    ...actions.map((action, index) => ({
      at: action.at,
      lines: [
        `${String(index + 1).padStart(4)}. ${plain(sentence(action))}`,
        ...effects.filter(({ cause }) => cause === action.id).map(words),
      ],
    })),
    ...effects.filter(({ cause }) => cause === null).map((effect) => ({ at: effect.at, lines: [words(effect)] })),
  ];
  return told.sort((one, other) => one.at - other.at).flatMap(({ lines }) => lines);
}

/** What is wrong with the file, in plain sentences. */
function faults(json: string, secrets: string[]): string[] {
  const session: unknown = JSON.parse(json);
  const problems = problemsOf(session);
  const leaked = secrets.some((secret) => json.includes(secret)) ? ['A password stands in the file.'] : [];
  if (problems.length > 0) return [...problems, ...leaked];
  const { actions, completeness } = session as Session;
  return [
    ...leaked,
    ...(actions.length === 0 ? ['It has no action.'] : []),
    ...(completeness.gaps.length > 0 ? ['Records are missing.'] : []),
  ];
}

async function demonstrate(demonstration: Demonstration, recorder: Recorder): Promise<boolean> {
  say(`\nTask: ${demonstration.task}`);
  const path = await recorder.record(demonstration, folder);
  const json = await readFile(path, 'utf8');
  const wrong = faults(json, demonstration.secrets);
  say(`Recorded in ${relative(root, path)}`);
  for (const line of wrong.length > 0 ? wrong.map((fault) => `  Not right: ${fault}`) : story(JSON.parse(json)))
    say(line);
  if (wrong.length === 0) say('The file is valid, nothing is missing, and no password is in it.');
  if (demonstration.isOfTeam)
    say('It was checked, called ready and submitted; the collector’s signed receipt was verified.');
  return wrong.length === 0;
}

const executablePath = chromiumPath();
if (!executablePath) throw new Error('No Chromium was found: npm start installs it.');
await mkdir(folder, { recursive: true });
const profile = await mkdtemp(join(tmpdir(), 'showhow-demonstration-'));
const site = await servePractice();
const team = await startTeam({ data: join(profile, 'collector'), port: 0, startUrl: site.url });
say(`The collector is at ${team.address}; its lead signs in, once, at ${team.signInLink}`);
const recorder = await startRecorder({ executablePath, extension: testBuild, profile: join(profile, 'browser') });
try {
  await recorder.join(team);
  say('The browser has joined it.');
  for (const demonstration of [bookRoom(site.url), readInterface(site.url)])
    if (!(await demonstrate(demonstration, recorder))) process.exitCode = 1;
} finally {
  await recorder.close();
  await team.close();
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
