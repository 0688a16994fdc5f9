import type { MaskKind } from '../session/schema.ts';
import { maskWords } from '../wording/sentence-parts.ts';
import './mask-label.css';

/** Stands where a value was masked. */
export function MaskLabel({ kind }: { kind: MaskKind }) {
  return <span class="mask">{maskWords(kind)}</span>;
}
