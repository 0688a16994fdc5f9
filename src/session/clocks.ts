/** So far apart may the clocks of two documents, or of two processes, be. ms */
export const CLOCKS_DIFFER = 250;
