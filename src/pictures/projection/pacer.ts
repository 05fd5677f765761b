/**
 * Called after each small step of long work: gives a promise to wait for when others must have
 * their turn, and nothing when the work may go on at once. Throws once the work is not wanted any
 * more.
 */
export type Pacer = () => Promise<void> | undefined;
