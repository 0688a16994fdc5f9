import type { ComponentChild } from 'preact';
import { messageParts } from '../i18n/message.ts';
import type { Part } from '../wording/sentence.ts';
import { MaskLabel } from './mask-label.tsx';
import './sentence-view.css';

function PartView({ part }: { part: Part }) {
  if ('masked' in part) return <MaskLabel kind={part.masked} />;
  if ('quoted' in part) {
    return (
      <bdi class="quote">
        {messageParts<ComponentChild>('quote', { text: <>{part.quoted}</> }).map((mark, index) =>
          typeof mark === 'string' ? (
            <span key={index} class="hidden-text">
              {mark}
            </span>
          ) : (
            mark
          ),
        )}
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
