import { expect, test, vi } from 'vitest';
import { session } from '../../ui/testing/session.ts';
import { createEditsChannel } from './edits-channel.ts';

test('other windows hear of a change until they end it, and the one that made it does not', async () => {
  const here = createEditsChannel('test.edits');
  const there = createEditsChannel('test.edits');
  const heard: string[] = [];
  here.listen((id) => heard.push(`here ${id}`));
  const end = there.listen((id, digest) => heard.push(`there ${id} ${digest}`));
  here.tell(session);
  await vi.waitFor(() => expect(heard).toEqual([`there ${session.id} ${session.seal.digest}`]));
  end();
  here.tell(session);
  there.tell(session);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard[1]).toBe(`here ${session.id}`);
});
