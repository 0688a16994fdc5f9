/** How long the pointer has been on an element, and the focus: where that was agreed to, and never of what is masked. */
import type { PageAction } from '../../session/record.ts';
import type { MaskKind } from '../../session/schema.ts';
import { activeElementDeep, deepTarget } from '../../target/deep-target.ts';
import { bodyOf, contains, documentElement, flatParent } from '../../target/dom.ts';
import type { TimingOf } from '../action-log.ts';
import { now, timeOf } from '../clock.ts';
import type { Listening } from '../listening.ts';
import { round } from './tracking.ts';

/** A page must not be able to keep us climbing. */
const DEEPEST = 256;

type Heard = Pick<Listening, 'on' | 'onResume'>;

interface DwellDeps extends Heard {
  maskOf: (element: Element) => MaskKind | null;
}

export function trackDwell({ on, onResume, maskOf }: DwellDeps): TimingOf {
  const pointerSince = trackPointerStay({ on, onResume });
  const focusSince = trackFocusStay({ on, onResume });
  return (action, element) => {
    if (!element || maskOf(element)) return null;
    const since = byPointer(action) ? pointerSince(element) : focusSince(element);
    return since === null || since > action.time ? null : { dwell: round(action.time - since) };
  };
}

const byPointer = (action: PageAction): boolean =>
  action.type === 'drag' || (action.type === 'click' && action.pointer !== 'none');

/** Since when the pointer has been on an element or what is in it. */
function trackPointerStay({ on, onResume }: Heard): (element: Element) => number | null {
  /** The innermost element under the pointer and those around it, each with when the pointer came to it. */
  let under = new Map<Element, number>();

  on('pointerover', (event) => {
    const time = timeOf(event);
    const before = under;
    under = new Map();
    // A finger is there only while it presses.
    if (event.pointerType === 'touch') return;
    for (let up = deepTarget(event); up && under.size < DEEPEST; up = flatParent(up)) {
      under.set(up, before.get(up) ?? time);
    }
  });
  on('pointerout', ({ relatedTarget }) => {
    if (!relatedTarget) under = new Map();
  });
  onResume(() => {
    under = new Map();
  });

  return (element) => {
    // On the label of a control, or on the icon that is drawn over it.
    const [innermost = null] = under.values();
    return under.get(element) ?? innermost;
  };
}

function trackFocusStay({ on, onResume }: Heard): (element: Element) => number | null {
  let focused = focusedNow();

  on('focusin', (event) => {
    const element = deepTarget(event);
    focused = element && { element, since: timeOf(event) };
  });
  on('focusout', () => {
    focused = null;
  });
  onResume(() => {
    focused = focusedNow();
  });

  return (element) => {
    if (!focused) return null;
    const isSame = contains(element, focused.element) || contains(focused.element, element);
    return isSame ? focused.since : null;
  };
}

function focusedNow(): { element: Element; since: number } | null {
  const active = activeElementDeep(document);
  const isPage = active === bodyOf(document) || active === documentElement(document);
  return active && !isPage ? { element: active, since: now() } : null;
}
