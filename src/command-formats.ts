/** How `check` prints its result. */
export const formats = ['table', 'json', 'markdown', 'sarif', 'html'] as const;
export type Format = (typeof formats)[number];
