import { kidneySides } from '../labels';

/** Colour of a kidney where its border runs through pixel n of a picture of labels; undefined elsewhere. */
export function outlineColour(
  labels: Uint8Array,
  n: number,
  width: number,
  height: number,
): [number, number, number] | undefined {
  const label = labels[n];
  if (label === 0) {
    return undefined;
  }
  const column = n % width;
  const row = (n - column) / width;
  const isBorder =
    column === 0 ||
    row === 0 ||
    column === width - 1 ||
    row === height - 1 ||
    labels[n - 1] !== label ||
    labels[n + 1] !== label ||
    labels[n - width] !== label ||
    labels[n + width] !== label;
  return isBorder ? kidneySides.find((side) => side.label === label)?.color : undefined;
}
