/** Long work in turns, between which the thread does what else waits. */

/** In ms. */
const LONGEST_TURN = 30;

/** Lets others have the thread. A timer would wait a second in a page that nobody sees. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null, []);
  });

/** @returns what to wait for where this turn has been long enough, else null */
export function createTurns(): () => Promise<void> | null {
  let began = performance.now();
  async function rest(): Promise<void> {
    await breathe();
    began = performance.now();
  }
  return () => (performance.now() - began < LONGEST_TURN ? null : rest());
}
