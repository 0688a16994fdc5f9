import type { Part } from '../session/sentence.ts';
import { MaskLabel } from './mask-label.tsx';
import './sentence-view.css';

function PartView({ part }: { part: Part }) {
  if ('masked' in part) return <MaskLabel kind={part.masked} />;
  if ('quoted' in part) {
    return (
      <bdi class="quote">
        <span class="hidden-text">“</span>
        {part.quoted}
        <span class="hidden-text">”</span>
      </bdi>
    );
  }
  return <>{part.text}</>;
}

/** A plain sentence about an action, with what comes from the page set apart from our own words. */
export function SentenceView({ parts }: { parts: Part[] }) {
  return (
    <span class="sentence">
      {parts.map((part, index) => (
        <PartView key={index} part={part} />
      ))}
    </span>
  );
}
