/** What tells an element from others. */
import type { Element as DescribedElement } from '../session/schema.ts';

export type Traits = Omit<DescribedElement, 'selectors'>;
