/** Match patterns as people read them: `https://shop.example/*` is `shop.example`. */
export function siteNames(patterns: string[]): string {
  const names = patterns.map((pattern) => pattern.replace(/^[^:/]+:\/\//u, '').replace(/\/\*$/u, ''));
  return [...new Set(names)].join(', ');
}
