/** Space on both sides of a page's text, points. */
export const margin = 40;

/** From one line of text to the next, points. */
export const lineHeight = 9.5;
