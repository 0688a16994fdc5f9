/** A session as a recording that Chrome DevTools' Recorder imports, and @puppeteer/replay runs. */
import { quoted } from '../convert/quoted.ts';
import type { Action, Session } from '../schema.ts';
import type { LeftOut } from './left-out.ts';
import { createPlaceholders } from './placeholders.ts';
import type { RecorderFlow, RecorderStep } from './recorder-flow.ts';
import { elementIn, type RecorderPlace, recorderSteps, type SaidSteps } from './recorder-steps.ts';
import { isOfWeb, pathOf, type Scene, storyOf } from './story.ts';

export type { RecorderFlow } from './recorder-flow.ts';

export interface RecorderExport {
  flow: RecorderFlow;
  leftOut: LeftOut[];
}

interface Draft extends RecorderExport {
  /** What the tabs show that can be reached, `main` for the first. */
  tabs: Map<string, string>;
  /** Documents and frames in them that are there. */
  awaited: Set<string>;
  placeholders: RecorderPlace['placeholders'];
}

export function toRecorderFlow(session: Session): RecorderExport {
  const { first, scenes, viewport, stray } = storyOf(session);
  const draft: Draft = {
    flow: { title: session.task.label, steps: [viewportStep(viewport)] },
    leftOut: [],
    tabs: new Map(first === null ? [] : [[first, 'main']]),
    awaited: new Set(),
    placeholders: createPlaceholders(),
  };
  for (const { id } of stray) draft.leftOut.push({ action: id, why: NO_DIALOGS });
  for (const scene of scenes) addScene(scene, draft);
  return { flow: draft.flow, leftOut: draft.leftOut };
}

const NO_DIALOGS = 'The Recorder does not answer dialogs: whoever replays it has to.';

const viewportStep = ({ width, height }: { width: number; height: number }): RecorderStep => ({
  type: 'setViewport',
  width,
  height,
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
  isLandscape: false,
});

function addScene(scene: Scene, draft: Draft): void {
  const { action, dialogs, from } = scene;
  const { flow, leftOut, tabs, placeholders } = draft;
  for (const { id } of dialogs) leftOut.push({ action: id, why: NO_DIALOGS });
  const target = tabs.get(action.tab);
  if (target === undefined) {
    leftOut.push({ action: action.id, why: 'The Recorder cannot open the tab that it was done in.' });
    return;
  }
  if (from !== null) addStart(scene, from, target, draft);
  if (target !== 'main' || action.type !== 'openTab') {
    const said = recorderSteps(action, { target, placeholders });
    if ('why' in said) leftOut.push({ action: action.id, why: said.why });
    else {
      if (said.butWhy !== undefined) leftOut.push({ action: action.id, why: said.butWhy });
      flow.steps.push(...framesBefore(action, target, draft), ...awaiting(said, scene, target));
    }
  }
  followTabs(scene, target, draft);
}

function addStart({ action }: Scene, url: string, target: string, { flow, leftOut }: Draft): void {
  if (isOfWeb(url)) flow.steps.push({ type: 'navigate', url, target });
  else leftOut.push({ action: action.id, why: 'The page that it was done in has no address of the web.' });
}

/** @puppeteer/replay does not wait for frames to be there. */
function framesBefore(action: Action, tab: string, { awaited }: Draft): RecorderStep[] {
  const path = 'target' in action ? (action.target?.path ?? []) : [];
  return path.flatMap((hop, index): RecorderStep[] => {
    const place = JSON.stringify([action.document, index]);
    if (hop.hop !== 'frame' || !hop.target || awaited.has(place)) return [];
    awaited.add(place);
    const on = elementIn({ ...hop.target, path: path.slice(0, index) }, tab);
    return 'why' in on ? [] : [{ type: 'waitForElement', ...on }];
  });
}

const loading = new Set(['link', 'form', 'script', 'redirect']);

/** Steps that wait until what they lead to is there. */
function awaiting({ steps, leavesAt = steps.length - 1 }: SaidSteps, scene: Scene, target: string): RecorderStep[] {
  const { action, arrival } = scene;
  if (!arrival || !loading.has(arrival.kind) || !isOfWeb(arrival.url)) return steps;
  const step = steps[leavesAt];
  if (step && arrival.cause === action.id && action.type in pageTypes) {
    const assertedEvents = [{ type: 'navigation' as const, url: arrival.url, title: '' }];
    return steps.with(leavesAt, { ...step, assertedEvents });
  }
  const expression = `location.origin + location.pathname === ${quoted(pathOf(arrival.url))}`;
  return [...steps, { type: 'waitForExpression', target, expression }];
}

/** What makes a page leave by itself. */
const pageTypes = { click: true, press: true, type: true, select: true };

function followTabs({ opens, arrivals, arrival, action }: Scene, target: string, { tabs }: Draft): void {
  for (const tab of opens) {
    const url = arrivals.get(tab)?.url;
    if (url !== undefined && isOfWeb(url)) tabs.set(tab, url);
  }
  if (target === 'main') return;
  const url = arrival?.url ?? ('url' in action ? action.url : undefined);
  if (url !== undefined) tabs.set(action.tab, url);
}
