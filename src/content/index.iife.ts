/** Runs in every frame of a session's sites, while it is recorded, and at no other time. */
import { findExtension } from './extension.ts';
import { startRecorder } from './recorder.ts';

// A page that was open at Start may be given the script twice. This global is the content script's own: no page sees it.
// But an element or frame of the page that has its name would be found under it.
const world = globalThis as { showhowRecording?: boolean; showhowSecret?: unknown };
const extension = world.showhowRecording === true ? null : findExtension();
if (extension) {
  world.showhowRecording = true;
  // Put there by the background where the page was open already.
  const secret = typeof world.showhowSecret === 'string' ? world.showhowSecret : null;
  startRecorder(extension, secret, () => {
    world.showhowRecording = false;
  });
}
