import type { CurrentState, LiveSession } from '../../messaging/messages.ts';
import { actions, SESSION_ID } from './session.ts';

export const idle: CurrentState = { live: null, interrupted: [], lastStopped: null, preparing: false, never: [] };

export const recording = (now: number): LiveSession => ({
  id: SESSION_ID,
  task: 'Find a double room for two nights',
  sites: ['https://booking.example/*'],
  state: 'recording',
  startedAt: now - 161_500,
  pausedFor: 0,
  pausedSince: null,
  actionCount: 14,
  lastActions: actions.slice(0, 8).reverse(),
  trouble: null,
});
