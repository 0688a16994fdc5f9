/** What a page runs that looks for traces of the recorder. */
import { lookAtBuiltIns } from './built-ins.ts';
import { lookAtElements } from './elements.ts';
import { hearEverything } from './hearing.ts';
import { lookAround, searchText } from './surroundings.ts';
import { lookAtErrors } from './throwing.ts';
import { changesBetween, type Traces } from './traces.ts';
import { replaceBuiltIns } from './uses.ts';

export interface Unseen {
  /** Keeps what it looks like while nobody records. */
  keep: () => Promise<void>;
  /** In what it differs now from what was kept, here or before this document was loaded anew. */
  changes: () => Promise<string[]>;
}

/** What is kept outlasts this page: it is with the one that opened it. */
interface Keeper extends Window {
  kept?: Record<string, { by: Unseen; traces: Traces }>;
}
const keeper = window.top?.opener as Keeper;

function startLooking(): Unseen {
  const { heard, done } = hearEverything();
  async function look(): Promise<Traces> {
    const traces: Traces = { heard: heard.splice(0).join(', ') };
    for (const [index, what] of done.splice(0).entries()) traces[`done ${index}`] = what;
    // Firefox makes some only when they are looked at.
    lookAtBuiltIns({});
    lookAtBuiltIns(traces);
    lookAtErrors(traces);
    lookAtElements(traces);
    await lookAround(traces);
    searchText(traces, 'Recording');
    return traces;
  }
  const here: Unseen = {
    async keep() {
      keeper.kept = { ...keeper.kept, [location.pathname]: { by: here, traces: await look() } };
    },
    async changes() {
      const kept = keeper.kept?.[location.pathname];
      if (!kept) throw new Error('It was not looked at before');
      return changesBetween(kept.traces, await look(), kept.by === here ? 'same document' : 'another');
    },
  };
  return here;
}

/** A page that has replaced built-ins uses none of them itself, so that each use is another's. */
const isReplaced = new URLSearchParams(location.search).has('replaced');
Object.assign(window, isReplaced ? { usesOfReplaced: replaceBuiltIns() } : { unseen: startLooking() });
