import { activeElementDeep, deepTarget } from '../../target/deep-target.ts';
import { contains } from '../../target/dom.ts';
import type { Listening } from '../listening.ts';

/** Whoever presses beside a field has left it, a moment before the browser says so. */
export function onPressElsewhere({ on }: Pick<Listening, 'on'>, left: () => void): void {
  on('pointerdown', (event) => {
    const field = activeElementDeep(document);
    const pressed = deepTarget(event);
    if (!field || !pressed || !contains(field, pressed)) left();
  });
}
