const stops: [number, number, number][] = [
  [40, 0, 90],
  [150, 30, 130],
  [230, 80, 70],
  [250, 160, 30],
  [255, 250, 160],
];

/** Colour of a dose from 0 (dark violet) to 1 (light yellow): lighter is always more. */
export function doseColor(fraction: number): [number, number, number] {
  const position = Math.min(1, Math.max(0, fraction)) * (stops.length - 1);
  const n = Math.min(stops.length - 2, Math.floor(position));
  const share = position - n;
  return [0, 1, 2].map((c) =>
    Math.round(stops[n][c] + share * (stops[n + 1][c] - stops[n][c])),
  ) as [number, number, number];
}
