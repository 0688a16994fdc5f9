/** A page's address as people read it: `booking.example/results`, without scheme and query. */
export function pageAddress(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:') return url;
    return host + (pathname === '/' ? '' : pathname);
  } catch {
    return url;
  }
}
