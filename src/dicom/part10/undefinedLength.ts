/**
 * The length value of sequences, items and encapsulated pixels that end with a delimiter (PS3.5
 * 7.1.1).
 */
export const undefinedLength = 0xffffffff;
