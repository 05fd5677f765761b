import { judgeVirtualKidney } from '../../bench/uncertaintyParts/judgeVirtualKidney';

const patients = 150;
const stated = {
  calibrationRelative: 0.05,
  borderMm: 0.7,
  fwhmMm: 0.7,
  densityRelative: 0.01,
  pointRelative: 0.04,
  placementMm: 1.5,
  halfLifeRelative: 0.18,
};

describe('the intervals', () => {
  // 1,000 patients in 13 settings: npm run bench -- uncertainty. Of 150, chance alone makes 3.8
  // and 1.8 points.
  it.each([
    ['three scans', [4, 24, 96], true],
    ['three scans, points by their scatter', [4, 24, 96], false],
    ['one scan', [72], true],
  ])('cover the true dose of virtual patients: %s', (_, hours, statesPoints) => {
    const verdicts = Array.from({ length: patients }, (_patient, seed) =>
      judgeVirtualKidney(seed, { hours: hours as number[], stated, statesPoints: !!statesPoints }),
    );
    expect(verdicts.every(({ budget }) => budget.isTotal)).toBe(true);
    const share = (covered: boolean[]): number => covered.filter(Boolean).length / patients;
    expect(Math.abs(share(verdicts.map(({ covered68 }) => covered68)) - 0.68)).toBeLessThan(0.08);
    expect(Math.abs(share(verdicts.map(({ covered95 }) => covered95)) - 0.95)).toBeLessThan(0.04);
  });
});
