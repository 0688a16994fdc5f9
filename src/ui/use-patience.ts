import { useEffect, useState } from 'preact/hooks';

const PATIENCE = 1000;

/** True once something has been waited for so long that it should be said. */
export function usePatience(waiting: boolean): boolean {
  const [tooLong, setTooLong] = useState(false);
  useEffect(() => {
    setTooLong(false);
    if (!waiting) return undefined;
    const timer = setTimeout(() => setTooLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return tooLong;
}
