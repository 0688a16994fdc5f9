import { useEffect, useState } from 'preact/hooks';

/** The fragment of the address, with its `#`. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = (): void => setHash(location.hash);
    addEventListener('hashchange', read);
    // It may have changed since the first drawing, before anybody listened.
    read();
    return () => removeEventListener('hashchange', read);
  }, []);
  return hash;
}
