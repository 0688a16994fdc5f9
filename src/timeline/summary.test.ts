import { describe, expect, it } from 'vitest';
import type { Session } from '../session/schema.ts';
import { session } from '../ui/testing/session.ts';
import { missingInDetail, summary } from './summary.ts';

const incomplete: Session = {
  ...session,
  pauses: [],
  completeness: {
    ...session.completeness,
    refused: 1,
    gaps: [
      { document: 'd2', from: 4, to: 6 },
      { document: 'gone', from: 1, to: 1 },
    ],
    unrecordable: [
      { url: 'https://cdn.example/report.pdf', why: 'a PDF viewer', at: 1 },
      { kind: 'canvas', why: 'it has no elements', at: 2 },
    ],
  },
};

describe('summary', () => {
  it('says the length with the pauses in it, actions, tabs, and that nothing is missing', () => {
    expect(summary(session)).toBe('4 min 12 s, 1 min of it paused · 10 actions · 2 tabs · nothing missing');
  });

  it('says how much is missing', () => {
    expect(summary(incomplete)).toBe(
      '4 min 12 s · 10 actions · 2 tabs · 4 records missing, 1 record not understood, 2 things could not be recorded',
    );
  });
});

describe('missingInDetail', () => {
  it('has nothing to say of a complete session', () => expect(missingInDetail(session)).toEqual([]));

  it('names each thing, and where', () => {
    expect(missingInDetail(incomplete)).toEqual([
      '3 records of booking.example/results never arrived: an action or a part of one may be missing there.',
      '1 record of a page never arrived: an action or a part of one may be missing there.',
      '1 record arrived in a form that Showhow did not understand.',
      'cdn.example/report.pdf: a PDF viewer',
      'canvas: it has no elements',
    ]);
  });
});
