/** Of the viewer's own colour map of that name, so that a dose looks the same in both. */
const stops: [at: number, red: number, green: number, blue: number][] = [
  [0, 0, 0, 143],
  [1 / 9, 0, 0, 255],
  [0.3651, 0, 255, 255],
  [0.5079, 128, 255, 128],
  [0.6508, 255, 255, 0],
  [0.9048, 255, 0, 0],
  [1, 128, 0, 0],
];

/** Colour of a dose from 0 (dark blue) over green to 1 (dark red). */
export function jetColor(fraction: number): [number, number, number] {
  const held = Math.min(1, Math.max(0, fraction));
  const n = Math.max(
    1,
    stops.findIndex(([at]) => at >= held),
  );
  const [below, above] = [stops[n - 1], stops[n]];
  const share = (held - below[0]) / (above[0] - below[0]);
  return [1, 2, 3].map((c) => Math.round(below[c] + share * (above[c] - below[c]))) as [
    number,
    number,
    number,
  ];
}
