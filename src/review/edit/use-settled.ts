import { useEffect, useState } from 'preact/hooks';

interface Settled {
  /** The value has been the same for so many ms, or was said to be final. */
  isSettled: boolean;
  settle: () => void;
}

/** What takes long can so wait for the end of typing. */
export function useSettled(value: string, ms: number): Settled {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return { isSettled: settled === value, settle: () => setSettled(value) };
}
