import { fitTimeActivity } from '../../src/kinetics';
import type { KidneySide } from '../../src/labels';
import type { SerialDoseSummary, SerialKidney } from '../../src/serial';

const hoursOfPoints = [4, 24, 96];
const halfLives = { right: 50, left: 40 };

/**
 * A dose from three time points without noise: both kidneys hold 100 MBq at 0 h by their washout,
 * with a half-life of 50 h right and 40 h left.
 */
export function serialSummaryFixture(change: Partial<SerialDoseSummary> = {}): SerialDoseSummary {
  return {
    schema: 'kidney-serial-dose/1',
    cycle: 1,
    radionuclide: '177Lu',
    radiopharmaceutical: '177Lu-DOTATATE',
    administration: { administeredMBq: 7400, source: 'file' },
    timePoints: hoursOfPoints.map((hours, n) => ({
      id: `1.2.${n}`,
      hours,
      hoursSource: 'file',
      unit: 'Bq/ml',
      studyInstanceUID: `1.1.${n}`,
      spectSeriesInstanceUIDs: [`1.2.${n}`],
      isUsed: true,
    })),
    referenceTimePoint: '1.2.0',
    voxelMethod: 'organ-curve-times-shape',
    energy: {
      method: 'local-deposition',
      doseConstant: 0.08531,
      includesPhotonSelfDose: false,
      density: { method: 'fixed', gPerMl: 1.05 },
    },
    kidneys: [serialKidney('right'), serialKidney('left')],
    methods: ['As in a test.'],
    findings: [],
    ...change,
  };
}

function serialKidney(side: KidneySide): SerialKidney {
  const points = hoursOfPoints.map((hours) => ({
    hours,
    activity: 100 * 2 ** (-hours / halfLives[side]),
  }));
  const { chosen, curves } = fitTimeActivity(points, {
    physicalHalfLifeHours: 159.528,
    model: 'mono-exponential',
  });
  return {
    side,
    volumeMl: 150,
    massG: 157.5,
    meanDoseGy: 4,
    timeIntegratedActivityMBqH: chosen.timeIntegratedActivity,
    timeIntegratedActivityCoefficientH: chosen.timeIntegratedActivity / 7400,
    effectiveHalfLifeHours: chosen.effectiveHalfLifeHours,
    model: chosen.model,
    curve: chosen,
    models: curves,
    doseRate: chosen.terms,
    timePoints: points.map(({ hours, activity }, n) => ({
      id: `1.2.${n}`,
      hours,
      activityMBq: activity,
      volumeMl: 150,
      isUsed: true,
      contour: 'own-ct',
      contourShiftMm: [0, 0, n],
      ...(n > 0 && {
        registration: { shiftMm: [3, 0, 4], rotationDegrees: [0, 0, 2], quality: 0.98 },
      }),
      nudgeMm: [0, 0, 0],
    })),
  };
}
