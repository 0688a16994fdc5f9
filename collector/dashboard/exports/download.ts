/** Followed as a link, so that the browser writes it to the disk as it comes. */
export const downloadOf = (id: string, as: 'jsonl' | 'zip'): string => `/api/v1/lead/exports/${id}/download?as=${as}`;
