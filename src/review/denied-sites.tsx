import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { message, messageParts } from '../i18n/message.ts';
import { parseDenied } from '../session/denied-sites.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { siteNames } from '../ui/site-names.ts';
import { siteProblemWords } from '../wording/site-words.ts';

interface DeniedSitesProps {
  /** Match patterns. */
  sites: string[];
  suggested: string[];
  onChange: (sites: string[]) => void;
}

const nameOf = (site: string): string => siteNames([site]).replace(/^\*\./u, '');

/** A list that is added to, and taken from with a way back. */
export function DeniedSites({ sites, suggested, onChange }: DeniedSitesProps) {
  const [adding, setAdding] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const missing = suggested.filter((site) => !sites.includes(site));
  const put = (more: string[]): void => onChange([...new Set([...more, ...sites])]);

  const add = (): void => {
    const parsed = parseDenied(adding);
    setProblem('problem' in parsed ? siteProblemWords(parsed.problem) : null);
    input.current?.focus();
    if ('problem' in parsed) return;
    setAdding('');
    put(parsed.sites);
  };

  return (
    <>
      <form
        class="denied-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={message('settings_site')}
          value={adding}
          onInput={setAdding}
          holds="code"
          placeholder="bank.example"
          invalid={problem !== null}
          inputRef={input}
        />
        <Button submits>{message('settings_add')}</Button>
      </form>
      {problem && <Alert>{problem}</Alert>}
      <div role="status">
        {removed && (
          <p>
            <span>{message('settings_may_be_recorded', { site: nameOf(removed) })} </span>
            <Button
              look="quiet"
              onPress={() => {
                put([removed]);
                setRemoved(null);
              }}
            >
              {message('settings_undo')}
            </Button>
          </p>
        )}
      </div>
      <ul class="denied">
        {sites.map((site) => (
          <li key={site}>
            <span>{nameOf(site)}</span>
            <Button
              look="quiet"
              onPress={() => {
                setRemoved(site);
                onChange(sites.filter((each) => each !== site));
              }}
            >
              {messageParts<ComponentChild>('settings_remove', {
                site: nameOf(site),
                hidden: (words) => (
                  <span key="hidden" class="hidden-text">
                    {words}
                  </span>
                ),
              })}
            </Button>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Button onPress={() => put(missing)}>{message('settings_put_back', { count: missing.length })}</Button>
      )}
    </>
  );
}
