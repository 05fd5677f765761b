/** Keys of the reviewer, with Shift: letters alone are the viewer's own. */
export const reviewKeys = { approve: 'A', reject: 'R', next: 'N' } as const;

export type ReviewAction = keyof typeof reviewKeys;
