import { DosimetryError } from '../errors';
import type { KnownHalfLife } from '../kinetics';
import type { StructureCode } from '../labels';
import { nuclides } from '../nuclides';
import type {
  SerialDoseSummary,
  SerialContourReading,
  SerialFinding,
  SerialKidney,
  SerialKidneyRecovery,
  SerialKidneyTimePoint,
  SerialOrgan,
  SerialStructure,
  SerialStructureMeasurement,
  SerialTimePointSummary,
} from './serialDoseSummary';
import { booleanShape } from './shapes/booleanShape';
import { choiceShape } from './shapes/choiceShape';
import { listShape } from './shapes/listShape';
import { numberShape } from './shapes/numberShape';
import { optionalShape } from './shapes/optionalShape';
import { recordShape } from './shapes/recordShape';
import type { Fields } from './shapes/recordShape';
import type { Shape } from './shapes/shape';
import { shapeError } from './shapes/shapeError';
import { textShape } from './shapes/textShape';
import {
  exponentialTermShape,
  kineticModelShape,
  timeActivityCurveShape,
} from './shapes/timeActivityCurveShape';
import { vec3Shape } from './shapes/vec3Shape';

/** A kidney or structure with six time points and all models takes 30,000. */
const longestText = 2e7;
const mostTimePoints = 50;
const mostStructures = 1000;
const mostFindings = 20000;
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

const organ: Fields<SerialOrgan> = {
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
};
const kidney = recordShape<SerialKidney>({ side, ...organ });

const maybe = (shape: Shape<number>) => listShape(optionalShape(shape), 1);
const reading = recordShape<SerialContourReading>({
  volumeMl: numberShape(0, 1e5),
  meanDosesGy: maybe(doseGy),
  recoveryCoefficients: maybe(numberShape(0, 1)),
});
const structure = recordShape<SerialStructure>({
  ...organ,
  name: word,
  kind: choiceShape(
    'kidney',
    'liver',
    'spleen',
    'bone-marrow',
    'blood',
    'salivary-gland',
    'lesion',
    'other',
  ),
  code: optionalShape(recordShape<StructureCode>({ value: word, scheme: word, meaning: word })),
  referenceTimePoint: uid,
  measured: optionalShape(
    recordShape<SerialStructureMeasurement>({
      contour: recordShape<SerialStructureMeasurement['contour']>({
        own: reading,
        inner: reading,
        outer: reading,
        surfaceMm2: numberShape(0, 1e8),
        atFinerResolution: maybe(numberShape(0, 1)),
        atCoarserResolution: maybe(numberShape(0, 1)),
        fwhmUncertaintyMm: numberShape(0, 50),
      }),
      shiftLoss: optionalShape(
        recordShape<{ lossPerMm2: number; slopePerMm: number }>({
          lossPerMm2: numberShape(0, 100),
          slopePerMm: numberShape(0, 100),
        }),
      ),
    }),
  ),
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
  structures: optionalShape(listShape(structure, mostStructures)),
  methods: listShape(sentence, 100),
  findings: listShape(
    recordShape<SerialFinding>({
      code: word,
      text: sentence,
      side: optionalShape(side),
      structure: optionalShape(word),
      timePoint: optionalShape(uid),
    }),
    mostFindings,
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
function checkReferences({
  timePoints,
  referenceTimePoint,
  kidneys,
  structures = [],
}: SerialDoseSummary): void {
  const ids = timePoints.map(({ id }) => id);
  const isTwice = (value: string, n: number, all: string[]) => all.indexOf(value) < n;
  const sides: string[] = kidneys.map((one) => one.side);
  const names = structures.map(({ name }) => name);
  if ([ids, sides, names].some((list) => list.some(isTwice))) {
    throw shapeError('A time point, kidney or structure of it', 'twice', 'there once');
  }
  const named = [
    referenceTimePoint,
    ...structures.map((one) => one.referenceTimePoint),
    ...[...kidneys, ...structures].flatMap((one) => one.timePoints.map(({ id }) => id)),
  ];
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw shapeError('A time point of it', unknown, 'one of its list');
  }
}
