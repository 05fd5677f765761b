// npm run bench -- uncertainty: how often the true dose of perturbed virtual patients lies in the
// intervals that are stated for them.
import { judgeVirtualKidney } from './uncertaintyParts/judgeVirtualKidney';
import type { VirtualTrial } from './uncertaintyParts/judgeVirtualKidney';
import { markdownTable } from './markdownTable';

const usual = {
  calibrationRelative: 0.05,
  borderMm: 0.7,
  fwhmMm: 0.7,
  densityRelative: 0.01,
  pointRelative: 0.04,
  placementMm: 1.5,
  halfLifeRelative: 0.18,
};
const three = [4, 24, 96];
/** Each row shows one part at a size at which it dominates, or another number of scans. */
const trials: Record<string, VirtualTrial> = {
  'three scans, usual': { hours: three, stated: usual, statesPoints: true },
  'points by their scatter': { hours: three, stated: usual, statesPoints: false },
  'five scans, by scatter': { hours: [4, 24, 48, 96, 168], stated: usual, statesPoints: false },
  'points 10 %': { hours: three, stated: { ...usual, pointRelative: 0.1 }, statesPoints: true },
  'calibration 10 %': {
    hours: three,
    stated: { ...usual, calibrationRelative: 0.1 },
    statesPoints: true,
  },
  'border 1.5 mm': { hours: three, stated: { ...usual, borderMm: 1.5 }, statesPoints: true },
  'FWHM 1.5 mm': { hours: three, stated: { ...usual, fwhmMm: 1.5 }, statesPoints: true },
  'placement 4 mm': { hours: three, stated: { ...usual, placementMm: 4 }, statesPoints: true },
  'two scans': { hours: [24, 96], stated: usual, statesPoints: true },
  ...Object.fromEntries(
    [24, 48, 72, 96].map((hours) => [
      `one scan at ${hours} h`,
      { hours: [hours], stated: usual, statesPoints: true },
    ]),
  ),
};

export async function benchUncertainty({ quick }: { quick: boolean }): Promise<void> {
  const count = quick ? 200 : 1000;
  const rows = Object.entries(trials).map(([name, trial]) => {
    const verdicts = Array.from({ length: count }, (_, seed) => judgeVirtualKidney(seed, trial));
    const share = (isCovered: (verdict: (typeof verdicts)[number]) => boolean): string =>
      ((100 * verdicts.filter(isCovered).length) / count).toFixed(1);
    const stated = verdicts.reduce((sum, { budget }) => sum + budget.total!.relative, 0) / count;
    const bias = verdicts.reduce((sum, { error }) => sum + error, 0) / count;
    const rms = Math.hypot(...verdicts.map(({ error }) => error)) / Math.sqrt(count);
    return [
      name,
      share(({ covered68 }) => covered68),
      share(({ covered95 }) => covered95),
      ...[stated, bias, rms].map((value) => (100 * value).toFixed(1)),
    ];
  });
  const head = ['virtual patients', 'in 68 %', 'in 95 %', 'stated u, %', 'bias, %', 'rms, %'];
  process.stdout.write(
    `\n## Uncertainty, ${count} virtual patients each\n\n${markdownTable(head, rows)}`,
  );
}
