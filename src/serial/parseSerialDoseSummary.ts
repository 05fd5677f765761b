import { DosimetryError } from '../errors';
import type { KnownHalfLife } from '../kinetics';
import { nuclides } from '../nuclides';
import type {
  SerialDoseSummary,
  SerialFinding,
  SerialKidney,
  SerialKidneyRecovery,
  SerialKidneyTimePoint,
  SerialTimePointSummary,
} from './serialDoseSummary';
import { booleanShape } from './shapes/booleanShape';
import { choiceShape } from './shapes/choiceShape';
import { listShape } from './shapes/listShape';
import { numberShape } from './shapes/numberShape';
import { optionalShape } from './shapes/optionalShape';
import { recordShape } from './shapes/recordShape';
import type { Shape } from './shapes/shape';
import { shapeError } from './shapes/shapeError';
import { textShape } from './shapes/textShape';
import {
  exponentialTermShape,
  kineticModelShape,
  timeActivityCurveShape,
} from './shapes/timeActivityCurveShape';
import { vec3Shape } from './shapes/vec3Shape';

/** Six time points with all models are a tenth of it. */
const longestText = 2e6;
const mostTimePoints = 50;
const uid = textShape(64);
const word = textShape(200);
const sentence = textShape(2000);
const hours = numberShape(0, 1e5);
const activityMBq = numberShape(0, 1e9);
const doseGy = numberShape(0, 1e7);
const shiftMm = vec3Shape(1e4);
const side = choiceShape('right', 'left');
const source = choiceShape('file', 'entered');

const timePoint = recordShape<SerialTimePointSummary>({
  id: uid,
  hours,
  hoursSource: source,
  hoursOfFile: optionalShape(numberShape(-1e5, 1e5)),
  acquisitionDateTime: optionalShape(word),
  camera: optionalShape(word),
  unit: choiceShape('Bq/ml', 'counts'),
  calibration: optionalShape(sentence),
  studyInstanceUID: uid,
  spectSeriesInstanceUIDs: listShape(uid, mostTimePoints),
  ctSeriesInstanceUID: optionalShape(uid),
  frameOfReferenceUID: optionalShape(uid),
  isUsed: booleanShape,
});

const kidneyTimePoint = recordShape<SerialKidneyTimePoint>({
  id: uid,
  hours,
  activityMBq,
  activityRecoveredMBq: optionalShape(activityMBq),
  volumeMl: numberShape(0, 1e5),
  isUsed: booleanShape,
  contour: choiceShape('own-ct', 'carried', 'given'),
  contourShiftMm: shiftMm,
  registration: optionalShape(
    recordShape({ shiftMm, rotationDegrees: vec3Shape(360), quality: numberShape(-1e6, 1e6) }),
  ),
  nudgeMm: shiftMm,
  placementUncertaintyMm: optionalShape(numberShape(0, 1e4)),
});

const kidney = recordShape<SerialKidney>({
  side,
  volumeMl: numberShape(0, 1e5),
  massG: numberShape(0, 1e5),
  meanDoseGy: doseGy,
  kernelOverLocal: optionalShape(numberShape(0, 100)),
  meanDoseVoxelwiseGy: optionalShape(doseGy),
  recovery: optionalShape(
    recordShape<SerialKidneyRecovery>({
      meanDoseRecoveredGy: doseGy,
      timeIntegratedActivityRecoveredMBqH: numberShape(0, 1e12),
      recoveryCoefficient: numberShape(0, 1),
      fwhmMm: optionalShape(numberShape(1, 50)),
      method: optionalShape(choiceShape('site-table')),
      notes: listShape(sentence, 20),
    }),
  ),
  timeIntegratedActivityMBqH: numberShape(0, 1e12),
  timeIntegratedActivityCoefficientH: optionalShape(numberShape(0, 1e6)),
  effectiveHalfLifeHours: hours,
  knownHalfLife: optionalShape(
    recordShape<KnownHalfLife>({
      effectiveHalfLifeHours: hours,
      relativeStandardUncertainty: optionalShape(numberShape(0, 1)),
      source: word,
    }),
  ),
  model: kineticModelShape,
  curve: timeActivityCurveShape,
  models: listShape(timeActivityCurveShape, 20),
  doseRate: listShape(exponentialTermShape, 20),
  timePoints: listShape(kidneyTimePoint, mostTimePoints),
});

const density: Shape<SerialDoseSummary['energy']['density']> = (value, path) => {
  const { method } = recordShape<{ method: 'fixed' | 'ct-soft-tissue' }>({
    method: choiceShape('fixed', 'ct-soft-tissue'),
  })(value, path);
  if (method === 'ct-soft-tissue') {
    return { method };
  }
  return {
    method,
    ...recordShape<{ gPerMl: number }>({ gPerMl: numberShape(0.1, 25) })(value, path),
  };
};

const summaryShape = recordShape<SerialDoseSummary>({
  schema: choiceShape('kidney-serial-dose/1'),
  cycle: numberShape(0, 1000),
  radionuclide: choiceShape(...nuclides.map(({ name }) => name)),
  radiopharmaceutical: optionalShape(word),
  administration: recordShape<SerialDoseSummary['administration']>({
    dateTime: optionalShape(word),
    injectedMBq: optionalShape(activityMBq),
    residualMBq: optionalShape(activityMBq),
    administeredMBq: optionalShape(activityMBq),
    source,
    administeredMBqOfFile: optionalShape(activityMBq),
    dateTimeOfFile: optionalShape(word),
  }),
  timePoints: listShape(timePoint, mostTimePoints),
  referenceTimePoint: uid,
  voxelMethod: choiceShape('organ-curve-times-shape', 'voxel-wise-tri-exponential'),
  energy: recordShape<SerialDoseSummary['energy']>({
    method: choiceShape('local-deposition', 'voxel-kernel'),
    doseConstant: optionalShape(numberShape(0, 100)),
    kernel: optionalShape(sentence),
    includesPhotonSelfDose: booleanShape,
    density,
  }),
  kidneys: listShape(kidney, 2),
  methods: listShape(sentence, 100),
  findings: listShape(
    recordShape<SerialFinding>({
      code: word,
      text: sentence,
      side: optionalShape(side),
      timePoint: optionalShape(uid),
    }),
    500,
  ),
});

/**
 * A summary from its JSON: every field is checked, and what it does not know is left out. That its
 * numbers are those of a dose, its reader has to see.
 * @throws INVALID_TAG for what is no summary, or one that contradicts itself
 */
export function parseSerialDoseSummary(json: string): SerialDoseSummary {
  if (json.length > longestText) {
    throw shapeError('It', `${json.length} characters`, `at most ${longestText} characters long`);
  }
  const summary = summaryShape(fromJson(json), 'summary');
  checkReferences(summary);
  return summary;
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new DosimetryError('INVALID_TAG', {
      what: 'The summary of a serial dose cannot be read.',
      why: cause instanceof Error ? `${cause.message}.` : 'It is no JSON.',
      next: 'Compute the dose again from its images.',
      cause,
    });
  }
}

/** Time points and sides name each other; none stands twice. */
function checkReferences({ timePoints, referenceTimePoint, kidneys }: SerialDoseSummary): void {
  const ids = timePoints.map(({ id }) => id);
  const isTwice = (value: string, n: number, all: string[]) => all.indexOf(value) < n;
  if (ids.some(isTwice) || kidneys.map((one) => one.side as string).some(isTwice)) {
    throw shapeError('A time point or kidney of it', 'twice', 'there once');
  }
  const named = [
    referenceTimePoint,
    ...kidneys.flatMap((one) => one.timePoints.map(({ id }) => id)),
  ];
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw shapeError('A time point of it', unknown, 'one of its list');
  }
}
