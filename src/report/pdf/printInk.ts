import { rgb } from 'pdf-lib';
import type { RGB } from 'pdf-lib';

/** A colour of the screen (0 to 255) darkened: on white paper the same hues need it. */
export function printInk([red, green, blue]: readonly [number, number, number]): RGB {
  const [r, g, b] = [red, green, blue].map((value) => (0.75 * value) / 255);
  return rgb(r, g, b);
}
