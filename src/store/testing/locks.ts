/** Locks between contexts for Node 20, which has none: in one context, and `shared` as `exclusive`. */
const queues = new Map<string, Promise<unknown>>();

async function request<T>(name: string, options: LockOptions, run: (lock: object | null) => Promise<T>): Promise<T> {
  if (options.ifAvailable && queues.has(name)) return run(null);
  const before = queues.get(name) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(() => run({ name }));
  const done = mine.catch(() => undefined);
  queues.set(name, done);
  void done.then(() => queues.get(name) === done && queues.delete(name));
  return mine;
}

if (!('locks' in (globalThis.navigator ?? {}))) {
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
}
