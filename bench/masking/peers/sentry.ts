import { init, replayIntegration } from '@sentry/browser';
import type { Peer } from './peer.ts';

globalThis.peer = {
  start(intake) {
    init({
      dsn: `${intake.replace('://', '://key@')}/1`,
      integrations: [replayIntegration()],
      replaysSessionSampleRate: 1,
    });
  },
} satisfies Peer;
