import { useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Alert } from '../ui/alert.tsx';
import { TextArea } from '../ui/field.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { useLoaded } from './use-loaded.ts';

const SHORTEST = 2;

/** One on each line, as a person writes a list. */
export function OwnWords({ words }: Pick<ReviewDependencies, 'words'>) {
  const { loaded } = useLoaded(words.read);
  if (loaded.state !== 'loaded') return null;
  return <Lines first={loaded.value} write={words.write} />;
}

function Lines({ first, write }: { first: string[]; write: (words: string[]) => Promise<void> }) {
  const [text, setText] = useState(first.join('\n'));
  const [isFailed, setFailed] = useState(false);
  const store = (): void => {
    const words = text.split('\n').map((line) => line.trim());
    write([...new Set(words.filter((word) => word.length >= SHORTEST))]).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      <TextArea label={message('settings_words_field')} value={text} onInput={setText} onLeave={store} />
      {isFailed && <Alert>{message('settings_words_failed')}</Alert>}
    </>
  );
}
