import { datadogRum } from '@datadog/browser-rum';
import type { Peer } from './peer.ts';

globalThis.peer = {
  start(intake) {
    datadogRum.init({
      applicationId: 'bench',
      clientToken: 'bench',
      proxy: intake,
      sessionSampleRate: 100,
      sessionReplaySampleRate: 100,
    });
    datadogRum.startSessionReplayRecording();
  },
} satisfies Peer;
