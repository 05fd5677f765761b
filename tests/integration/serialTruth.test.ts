import { phantomDose } from '../helpers/phantomDose';

/** The same model for both kidneys. */
const model = <T extends string>(name: T) => ({ models: { right: name, left: name } });
const runs = [
  model('tri-exponential'),
  model('bi-exponential-fixed-uptake'),
  model('mono-exponential'),
] as const;

/**
 * Bq/ml at 4, 24 and 96 h, and Gy by tri-exponential of the organ and of the voxels, bi-exponential
 * and mono-exponential of the organ: computed in numpy on the same images before this program was
 * written (truth contours, linear sampling, 1.05 g/ml, 0.08531 Gy g/(MBq h)).
 */
const table = {
  male: {
    right: { bqPerMl: [514481, 402182, 147524], gy: [3.218, 3.223, 3.223, 3.268] },
    left: { bqPerMl: [472831, 364850, 128137], gy: [2.837, 2.843, 2.842, 2.881] },
  },
  'slim woman': {
    right: { bqPerMl: [586745, 464350, 189859], gy: [4.028, 4.045, 4.033, 4.091] },
    left: { bqPerMl: [667755, 525341, 207336], gy: [4.435, 4.448, 4.437, 4.503] },
  },
  'obese man': {
    right: { bqPerMl: [448014, 350935, 115574], gy: [2.613, 2.615, 2.617, 2.653] },
    left: { bqPerMl: [409030, 318694, 101635], gy: [2.328, 2.331, 2.332, 2.363] },
  },
};
/** What each patient's dose was designed for, Gy. */
const design = {
  male: { right: 3.2, left: 2.85 },
  'slim woman': { right: 4.1, left: 4.45 },
  'obese man': { right: 2.6, left: 2.35 },
};

describe('serial dose of patients whose truth is known', () => {
  it.each(Object.entries(table).map(([preset, kidneys], n) => ({ preset, kidneys, seed: n + 1 })))(
    'gives $preset the activities and doses of the table to 0.3 %, the design to 2 %',
    ({ preset, kidneys, seed }) => {
      const [tri, bi, mono] = phantomDose({ phantom: 'one-study', preset, seed, runs: [...runs] });
      tri.kidneys.forEach((kidney, n) => {
        const { bqPerMl, gy } = kidneys[kidney.side];
        kidney.timePoints.forEach(({ activityMBq }, at) => {
          const found = (activityMBq * 1e6) / kidney.volumeMl;
          expect(Math.abs(found / bqPerMl[at] - 1)).toBeLessThan(0.003);
        });
        const found = [
          kidney.meanDoseGy,
          kidney.meanDoseVoxelwiseGy!,
          bi.kidneys[n].meanDoseGy,
          mono.kidneys[n].meanDoseGy,
        ];
        found.forEach((dose, at) => expect(Math.abs(dose / gy[at] - 1)).toBeLessThan(0.003));
        const designed = design[preset as keyof typeof design][kidney.side];
        expect(Math.abs(bi.kidneys[n].meanDoseGy / designed - 1)).toBeLessThan(0.02);
      });
    },
  );

  it('loses at most 1 % to motion (4 mm and 5 mm, 2 degrees, breathing) and 1.5 % to 15 % noise', () => {
    const still = {
      bodyMm: 0,
      bodyDegrees: 0,
      kidneyMm: 0,
      kidneyDegrees: 0,
      breathingMm: 0,
    };
    const doses = (more: { motion?: typeof still; voxelNoises: number[] }) =>
      phantomDose({
        phantom: 'therapy',
        preset: 'male',
        seed: 1,
        small: true,
        runs: [{}],
        ...more,
      }).map(({ kidneys }) => kidneys);
    const [truth] = doses({ motion: still, voxelNoises: [0] });
    const [moved, noisy] = doses({ voxelNoises: [0, 0.15] });
    truth.forEach(({ meanDoseGy }, n) => {
      expect(Math.abs(moved[n].meanDoseGy / meanDoseGy - 1)).toBeLessThan(0.01);
      expect(Math.abs(noisy[n].meanDoseGy / meanDoseGy - 1)).toBeLessThan(0.015);
    });
  });
});
