import { fitTimeActivity } from '../../src/kinetics';
import type { KineticModel } from '../../src/kinetics';
import type { KidneySide } from '../../src/labels';
import type { SerialDoseSummary, SerialKidney } from '../../src/serial';

export interface SerialSummaryOptions {
  cycle?: number;
  model?: KineticModel | 'automatic';
  /** Mean dose of each kidney, Gy. */
  meanDoseGy?: Partial<Record<KidneySide, number>>;
  volumeMl?: Partial<Record<KidneySide, number>>;
}

const hours = [4, 24, 96];
/** MBq at those hours. */
const activities: Record<KidneySide, number[]> = {
  right: [82.3, 64.4, 23.6],
  left: [96.7, 74.6, 26.2],
};
const ids = hours.map((_, n) => `1.2.826.0.1.3680043.8.498.90${n}`);

/** A summary of three SPECTs, and a fourth that is switched off. */
export function serialSummary({
  cycle = 1,
  model = 'automatic',
  meanDoseGy = {},
  volumeMl = {},
}: SerialSummaryOptions = {}): SerialDoseSummary {
  return {
    schema: 'kidney-serial-dose/1',
    cycle,
    radionuclide: '177Lu',
    radiopharmaceutical: '177Lu-DOTATATE',
    administration: {
      dateTime: '2026-01-02T10:15:00',
      injectedMBq: 7450,
      residualMBq: 50,
      administeredMBq: 7400,
      source: 'entered',
      administeredMBqOfFile: 7380,
    },
    timePoints: [...hours, 168].map((time, n) => ({
      id: ids[n] ?? '1.2.826.0.1.3680043.8.498.903',
      hours: time,
      hoursSource: n === 1 ? ('entered' as const) : ('file' as const),
      ...(n === 1 && { hoursOfFile: 23.4 }),
      acquisitionDateTime: '20260102141500',
      camera: 'Tandem 670',
      unit: n === 2 ? ('counts' as const) : ('Bq/ml' as const),
      ...(n === 2 && { calibration: '9.36 cps/MBq of 2025-11-03, two detectors, 600 s.' }),
      studyInstanceUID: `1.2.826.0.1.3680043.8.498.80${n}`,
      spectSeriesInstanceUIDs: [ids[n] ?? '1.2.826.0.1.3680043.8.498.903'],
      isUsed: n < 3,
    })),
    referenceTimePoint: ids[1],
    voxelMethod: 'organ-curve-times-shape',
    energy: {
      method: 'local-deposition',
      doseConstant: 0.08531,
      includesPhotonSelfDose: false,
      density: { method: 'fixed', gPerMl: 1.05 },
    },
    kidneys: (['right', 'left'] as const).map((side) =>
      serialKidney(side, model, meanDoseGy[side] ?? 3, volumeMl[side] ?? 160),
    ),
    methods: [
      '177Lu, 3 time points 4.0, 24.0, 96.0 h after the administration.',
      "The camera's resolution was not corrected for (partial volume).",
    ],
    findings: [
      { code: 'SERIAL_TIME_ENTERED', text: 'The second scan is 24.0 h, not 23.4 h, after.' },
      { code: 'SERIAL_FIT_POOR', text: 'The points of the left kidney scatter.', side: 'left' },
    ],
  };
}

function serialKidney(
  side: KidneySide,
  model: KineticModel | 'automatic',
  meanDoseGy: number,
  volumeMl: number,
): SerialKidney {
  const points = hours.map((time, n) => ({ hours: time, activity: activities[side][n] }));
  const { chosen, curves } = fitTimeActivity(points, { physicalHalfLifeHours: 159.528, model });
  return {
    side,
    volumeMl,
    massG: 1.05 * volumeMl,
    meanDoseGy,
    timeIntegratedActivityMBqH: chosen.timeIntegratedActivity,
    timeIntegratedActivityCoefficientH: chosen.timeIntegratedActivity / 7400,
    effectiveHalfLifeHours: chosen.effectiveHalfLifeHours,
    model: chosen.model,
    curve: chosen,
    models: curves,
    doseRate: chosen.terms,
    timePoints: [
      ...points.map((point, n) => ({
        id: ids[n],
        hours: point.hours,
        activityMBq: point.activity,
        volumeMl: volumeMl + n,
        isUsed: true,
        contour: 'own-ct' as const,
        contourShiftMm: [0, 0, n === 2 ? -4 : 0] as [number, number, number],
        ...(n !== 1 && {
          registration: {
            shiftMm: [1, -2, 2 * n] as [number, number, number],
            rotationDegrees: [0.5, 0, 1] as [number, number, number],
            quality: 0.97,
          },
        }),
        nudgeMm: [0, 0, 0] as [number, number, number],
      })),
      {
        id: '1.2.826.0.1.3680043.8.498.903',
        hours: 168,
        activityMBq: 4.1,
        volumeMl,
        isUsed: false,
        contour: 'carried' as const,
        contourShiftMm: [0, 0, 0],
        nudgeMm: [0, 0, 0],
      },
    ],
  };
}
