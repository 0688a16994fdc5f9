import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

export function StorageProblem({ onRetry }: { onRetry: () => void }) {
  return (
    <Alert>
      <p>
        Showhow could not open its storage in this browser. Your sessions may still be there: close other windows of
        Showhow and try again. If that does not help, restart the browser.
      </p>
      <div>
        <Button onPress={onRetry}>Try again</Button>
      </div>
    </Alert>
  );
}
