/** Four half-lives of 177Lu after the administration: no SPECT is made later. */
export const longestHours = 28 * 24;
