import { serialDoseSummary } from '../../tests/helpers/serialDoseSummary';
import { defaultSiteConfiguration } from '../configuration';
import type { ContourMeasurement, UncertainCycle } from './cycleParts';
import { kidneyDoseUncertainty } from './kidneyDoseUncertainty';

const radiobiology = defaultSiteConfiguration.radiobiology;
const settings = {
  ...defaultSiteConfiguration.uncertainty,
  calibrationRelative: 0.05,
  pointRelative: 0.04,
};
const [kidney] = serialDoseSummary.kidneys;
const serial = {
  ...kidney,
  timePoints: kidney.timePoints.map((point) => ({ ...point, placementUncertaintyMm: 1 })),
};
/** Blurred: a narrower contour reads more, and keeps less. */
const measured: ContourMeasurement = {
  contour: {
    own: { volumeMl: 150, meanDosesGy: [3, 3], recoveryCoefficients: [0.78, 0.78] },
    inner: { volumeMl: 140, meanDosesGy: [3.08, 3.08], recoveryCoefficients: [0.775, 0.775] },
    outer: { volumeMl: 161, meanDosesGy: [2.92, 2.92], recoveryCoefficients: [0.785, 0.785] },
    surfaceMm2: 16_000,
    atFinerResolution: [0.81, 0.81],
    atCoarserResolution: [0.75, 0.75],
    fwhmUncertaintyMm: 1,
  },
  shiftLosses: [
    { lossPerMm2: 0.001, slopePerMm: 0 },
    { lossPerMm2: 0.001, slopePerMm: 0 },
  ],
};
const cycle: UncertainCycle = {
  meanDoseGy: 3,
  recoveryFactor: 1.25,
  leaCatchesideFactor: 0.06,
  serial: { kidney: serial, radionuclide: '177Lu' },
};
const of = (cycles: UncertainCycle[], more: object = {}) =>
  kidneyDoseUncertainty(
    { cycles, measured, administeredGBq: 7.4 * cycles.length },
    { settings: { ...settings, ...more }, radiobiology },
  );

describe('kidneyDoseUncertainty', () => {
  it('has a total of the recovered dose, and of the uncorrected one a lower bound', () => {
    const { uncorrected, recovered } = of([cycle]);
    expect(uncorrected).toMatchObject({ isTotal: false, missing: ['recovery'] });
    expect(uncorrected!.total).toBeUndefined();
    expect(uncorrected!.lowerBound!.value).toBe(3);
    expect(recovered).toMatchObject({ isTotal: true, missing: [] });
    expect(recovered!.total!.value).toBeCloseTo(3.75, 12);
    const recovery = recovered!.parts.find(({ id }) => id === 'recovery')!;
    expect(recovery.up).toBeCloseTo(0.78 / 0.75 - 1, 12);
    expect(recovery.down).toBeCloseTo(1 - 0.78 / 0.81, 12);
  });

  it('lets contour, activity and recovery go together', () => {
    const part = (which: 'uncorrected' | 'recovered') =>
      of([cycle])[which]!.parts.find(({ id }) => id === 'contour')!;
    const share = (1 * 16_000) / 1000 / 150;
    const ofBorder = (ratio: number, volumeMl: number) =>
      Math.exp((Math.log(ratio) / Math.abs(volumeMl / 150 - 1)) * share) - 1;
    expect(part('uncorrected').up).toBeCloseTo(ofBorder(3.08 / 3, 140), 9);
    expect(part('uncorrected').down).toBeCloseTo(-ofBorder(2.92 / 3, 161), 9);
    // Without background: the dose over its coefficient.
    const factor = 1 / 0.78;
    const plain = of([{ ...cycle, recoveryFactor: factor }]).recovered!;
    const expected = ofBorder((3.08 / 0.775) * (0.78 / 3), 140);
    expect(plain.parts.find(({ id }) => id === 'contour')!.up).toBeCloseTo(expected, 9);
  });

  it('adds over two like cycles what goes together, and the points of each in squares', () => {
    const one = of([cycle]).recovered!;
    const two = of([cycle, cycle]).recovered!;
    expect(two.total!.value).toBeCloseTo(2 * one.total!.value, 12);
    one.parts.forEach(({ id, up }, n) => {
      const expected = id === 'curve-fit' ? up! / Math.SQRT2 : up!;
      expect(two.parts[n].up).toBeCloseTo(expected, 12);
    });
  });

  it('has the BED, more unsure than the dose, and Gy/GBq where the activity is stated', () => {
    const { uncorrected } = of([cycle], { activityRelative: 0.03, sharedCalibratorRelative: 0.02 });
    const { lowerBound, biologicallyEffectiveDose, dosePerActivity } = uncorrected!;
    expect(biologicallyEffectiveDose!.value).toBeCloseTo(3 * (1 + (0.06 * 3) / 2.6), 12);
    expect(biologicallyEffectiveDose!.relative).toBeGreaterThan(lowerBound!.relative);
    expect(dosePerActivity!.value).toBeCloseTo(3 / 7.4, 12);
    expect(dosePerActivity!.relative ** 2).toBeCloseTo(
      lowerBound!.relative ** 2 + 0.03 ** 2 - 2 * 0.02 ** 2,
      6,
    );
    expect(of([cycle]).uncorrected!.dosePerActivity).toBeUndefined();
  });

  it('states a failed fit of the contour to its SPECT as unknown', () => {
    const timePoints = serial.timePoints.map(({ placementUncertaintyMm, ...point }, n) =>
      n === 1 ? point : { ...point, placementUncertaintyMm },
    );
    const { recovered } = of([
      { ...cycle, serial: { kidney: { ...serial, timePoints }, radionuclide: '177Lu' } },
    ]);
    expect(recovered!.missing).toEqual(['registration']);
  });

  it('leaves what lies before a map of another program to the site', () => {
    const given = { meanDoseGy: 3 };
    expect(of([given]).uncorrected!.missing).toEqual(['recovery', 'curve-fit']);
    const stated = of([given], { recoveryRelative: 0.05, curveFitRelative: 0.08 });
    expect(stated.uncorrected!.isTotal).toBe(true);
    expect(stated.recovered).toBeUndefined();
    expect(of([{ meanDoseGy: 0 }])).toEqual({});
  });
});
