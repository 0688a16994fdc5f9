export const withoutFragment = (url: string): string => url.replace(/#.*$/su, '');

/** An empty page, as new windows and frames have it before anything is loaded. */
export const isBlank = (url: string): boolean => /^about:(?:blank|srcdoc)(?:$|[?#])/u.test(url);
