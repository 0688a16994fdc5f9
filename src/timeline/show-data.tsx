import { useMemo, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import './show-data.css';

interface ShowDataProps {
  /** Of what: `This action as data`. */
  label: string;
  value: unknown;
}

/** Characters that a browser shows without standing still. */
const LONGEST = 200_000;

/** A part of the session as it is exported, written only when somebody looks. */
export function ShowData({ label, value }: ShowDataProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="raw" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && <Data label={label} value={value} />}
    </details>
  );
}

function Data({ label, value }: ShowDataProps) {
  const json = useMemo(() => JSON.stringify(value, null, 2), [value]);
  return (
    <>
      <pre dir="ltr" tabIndex={0} role="region" aria-label={label}>
        {json.slice(0, LONGEST)}
      </pre>
      {json.length > LONGEST && <p class="soft">{message('details_data_cut')}</p>}
    </>
  );
}
