/**
 * The panel's place in the host's tab: what the host's own segment list below leaves of it. With a
 * height of its own instead, a long panel would push the brush tools out of the window, where
 * nothing scrolls.
 */
export const hostSpace = { flex: '1 1 0', height: '100%', minHeight: 200, overflow: 'hidden' };
