import { biologicallyEffectiveDose, type DoseRateTerm } from './biologicallyEffectiveDose';
import { equivalentDose2Gy } from './equivalentDose2Gy';

const washout = (halfLifeHours: number): DoseRateTerm[] => [
  { amplitude: 1, lambdaPerHour: Math.LN2 / halfLifeHours },
];
const kidney = { alphaBetaGy: 2.6, repairHalfLifeHours: 2.8 };

describe('biologicallyEffectiveDose', () => {
  // Absorbed doses and rate constants of SNMMI dosimetry challenge patient 004 (DOI
  // 10.7302/864r-tb45).
  test('challenge patient, left and right kidney, EQD2', () => {
    const left = biologicallyEffectiveDose({
      ...kidney,
      absorbedDoseGy: 2.741417,
      doseRate: [{ amplitude: 108.742, lambdaPerHour: 0.0140814 }],
    });
    expect(left.biologicallyEffectiveDoseGy).toBeCloseTo(2.897, 4);
    expect(equivalentDose2Gy(left.biologicallyEffectiveDoseGy, 2.6)).toBeCloseTo(1.6374, 4);
    const right = biologicallyEffectiveDose({
      ...kidney,
      absorbedDoseGy: 2.288893,
      doseRate: [{ amplitude: 100.1, lambdaPerHour: 0.01452503 }],
    });
    expect(right.biologicallyEffectiveDoseGy).toBeCloseTo(2.4006, 4);
  });

  test('with uptake the dose rate is lower at first, and so is the effect', () => {
    const { biologicallyEffectiveDoseGy } = biologicallyEffectiveDose({
      ...kidney,
      absorbedDoseGy: 2.741417,
      doseRate: [
        { amplitude: 1, lambdaPerHour: 0.0140814 },
        { amplitude: -1, lambdaPerHour: 0.84543 },
      ],
    });
    expect(biologicallyEffectiveDoseGy).toBeCloseTo(2.8964, 4);
  });

  test('5 Gy with 50 h; four cycles are summed as BED', () => {
    const { biologicallyEffectiveDoseGy, leaCatchesideFactor } = biologicallyEffectiveDose({
      absorbedDoseGy: 5,
      alphaBetaGy: 2.5,
      repairHalfLifeHours: 2.8,
      doseRate: washout(50),
    });
    expect(leaCatchesideFactor).toBeCloseTo(2.8 / 52.8, 12);
    expect(biologicallyEffectiveDoseGy).toBeCloseTo(5.5303, 4);
    expect(4 * biologicallyEffectiveDoseGy).toBeCloseTo(22.121, 3);
  });

  test('G of two terms is that of the double integral over the dose rate', () => {
    const terms = [
      { amplitude: 3, lambdaPerHour: 0.02 },
      { amplitude: -1.2, lambdaPerHour: 0.3 },
    ];
    const rate = (t: number): number =>
      terms.reduce(
        (sum, { amplitude, lambdaPerHour }) => sum + amplitude * Math.exp(-lambdaPerHour * t),
        0,
      );
    // G = (2/D^2) int R(t) int_0^t R(w) exp(-mu (t - w)) dw dt, by small steps to 600 h.
    const mu = Math.LN2 / 2.8;
    const step = 0.01;
    let unrepaired = 0;
    let pairs = 0;
    let dose = 0;
    for (let t = step / 2; t < 600; t += step) {
      const half = Math.exp((-mu * step) / 2);
      pairs += rate(t) * (unrepaired * half + (rate(t) * step) / 2) * step;
      unrepaired = unrepaired * half * half + rate(t) * step * half;
      dose += rate(t) * step;
    }
    const { leaCatchesideFactor } = biologicallyEffectiveDose({
      ...kidney,
      absorbedDoseGy: 1,
      doseRate: terms,
    });
    expect(leaCatchesideFactor).toBeCloseTo((2 * pairs) / (dose * dose), 4);
  });

  test('limits: an instant dose gives G = 1, a very slow one BED = D', () => {
    const at = (halfLife: number): number =>
      biologicallyEffectiveDose({ ...kidney, absorbedDoseGy: 2, doseRate: washout(halfLife) })
        .biologicallyEffectiveDoseGy;
    expect(at(1e-9)).toBeCloseTo(2 * (1 + 2 / 2.6), 6);
    expect(at(1e9)).toBeCloseTo(2, 6);
  });

  test('refuses constants without meaning', () => {
    const good = { ...kidney, absorbedDoseGy: 5, doseRate: washout(50) };
    for (const change of [
      { absorbedDoseGy: -1 },
      { absorbedDoseGy: NaN },
      { alphaBetaGy: 0 },
      { repairHalfLifeHours: 0 },
      { doseRate: [] },
      { doseRate: [{ amplitude: 1, lambdaPerHour: 0 }] },
      { doseRate: [{ amplitude: -1, lambdaPerHour: 0.01 }] },
    ]) {
      expect(() => biologicallyEffectiveDose({ ...good, ...change })).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
    for (const [bed, alphaBeta] of [
      [-1, 2.5],
      [1, 0],
      [NaN, 2.5],
    ]) {
      expect(() => equivalentDose2Gy(bed, alphaBeta)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
