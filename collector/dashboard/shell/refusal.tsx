import { Alert } from '../../../src/ui/alert.tsx';
import { Button } from '../../../src/ui/button.tsx';
import type { Refused } from '../client/ask.ts';
import { refusalWords } from '../client/refusal-words.ts';

interface RefusalProps {
  refused: Refused | null;
  onAgain?: () => void;
}

/** Why something was refused, where something was. */
export function Refusal({ refused, onAgain }: RefusalProps) {
  if (refused === null) return null;
  return (
    <Alert>
      <p>{refusalWords(refused.code)}</p>
      {refused.problems.length > 0 && (
        <ul class="refusal-problems">
          {refused.problems.slice(0, 20).map(({ path, message }, index) => (
            <li key={index}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {onAgain && (
        <div>
          <Button onPress={onAgain}>Try again</Button>
        </div>
      )}
    </Alert>
  );
}
