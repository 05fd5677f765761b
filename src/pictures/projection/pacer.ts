/**
 * Called after each small step of long work. Returns a promise to wait for when other work must
 * have its turn, and undefined when the work may continue at once. Throws when the work has been
 * cancelled.
 */
export type Pacer = () => Promise<void> | undefined;
