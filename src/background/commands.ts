/** What the person does with keys, in whatever page they are: the browser tells the extension, and no page. */
import browser from 'webextension-polyfill';
import type { Mark } from '../session/schema.ts';
import { type BadgeState, flashBadge } from './badge.ts';
import type { LifeCycle } from './life-cycle.ts';
import { showNote } from './show-note.ts';

type Needs = Pick<LifeCycle, 'live' | 'mark' | 'pause' | 'resume' | 'trouble'>;

/** As the manifest names them. */
const marks: Partial<Record<string, Mark>> = { 'mark-mistake': 'mistake', 'mark-stuck': 'stuck' };

export function watchCommands({ live, mark, pause, resume, trouble }: Needs): void {
  async function badge(): Promise<BadgeState> {
    const session = await live();
    if (!session) return 'off';
    if (trouble() !== null) return 'trouble';
    return session.state === 'paused' ? 'paused' : 'recording';
  }

  async function run(command: string): Promise<void> {
    const session = await live();
    if (!session) return;
    const which = marks[command];
    if (which) {
      await mark(which);
      await flashBadge(badge);
    } else if (command === 'note') await showNote();
    else if (command === 'pause') await (session.state === 'paused' ? resume() : pause());
  }

  browser.commands.onCommand.addListener((command) => void run(command).catch(() => undefined));
}
