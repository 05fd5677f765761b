/** From low to high dose; each at least 4.5 : 1 against black. */
const palette = ['#7aa8ff', '#4fd8e8', '#58e08a', '#e8e04f', '#ffa64d', '#ff6b6b'];

/**
 * Colour of the n-th of `count` isodose lines, ascending; the same in the panel and on the images.
 */
export function isodoseColor(n: number, count: number): string {
  const place =
    count < 2 ? palette.length - 1 : Math.round((n / (count - 1)) * (palette.length - 1));
  return palette[place];
}
