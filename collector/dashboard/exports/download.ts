/** Followed as links, so that the browser writes what comes to the disk as it comes. */
export const downloadOf = (id: string, as: 'jsonl' | 'zip'): string => `/api/v1/lead/exports/${id}/download?as=${as}`;

export const manifestAddress = (id: string): string => `/api/v1/lead/exports/${id}/manifest`;
