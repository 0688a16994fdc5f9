import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { serveApps } from '../apps/serve.ts';
import { launch, newProfile, removeProfile } from '../chromium/browser.ts';
import { playRound, type Round } from './round.ts';

const STEPS = 150;

const given = (name: string) => Number(process.env[name]);

async function report(seed: number, round: Round): Promise<void> {
  const { steps, deeds, stops, found, session, diary } = round;
  for (const { step, what } of found) console.log(`seed ${seed}, step ${step ?? '?'}: ${what}`);
  console.log(
    `seed ${seed}: ${steps} steps, ${deeds} actions, worker stopped ${stops} times, ${found.length} disagreements`,
  );
  if (found.length === 0) return;
  const kept = test.info().outputPath(`seed-${seed}.json`);
  await writeFile(kept, JSON.stringify({ found, diary, session }, null, 2));
  console.log(`seed ${seed}: the session and what was done are in ${kept}`);
}

test('a monkey at work', async () => {
  const until = Date.now() + given('MONKEY_MINUTES') * 60_000;
  const apps = await serveApps();
  const rounds: Round[] = [];
  for (let seed = given('MONKEY_SEED'); rounds.length < given('MONKEY_ROUNDS') && Date.now() < until; seed += 1) {
    const profile = await newProfile();
    const browser = await launch(profile);
    const round = await playRound({ browser, apps }, seed, { steps: STEPS, until });
    rounds.push(round);
    await report(seed, round);
    await browser.close();
    await removeProfile(profile);
  }
  await apps.close();
  const sum = (count: (round: Round) => number) => rounds.reduce((all, round) => all + count(round), 0);
  console.log(
    `${rounds.length} rounds, ${sum(({ deeds }) => deeds)} actions, ${sum(({ found }) => found.length)} disagreements`,
  );
  expect(sum(({ found }) => found.length)).toBe(0);
});
