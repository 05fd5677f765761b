import type { ExponentialTerm, LinearPiece, TimeActivityCurve } from '../../kinetics';
import { choiceShape } from './choiceShape';
import { listShape } from './listShape';
import { numberShape } from './numberShape';
import { optionalShape } from './optionalShape';
import { recordShape } from './recordShape';
import { textShape } from './textShape';

const beyondAllMeasure = 1e15;
const amount = numberShape(0, beyondAllMeasure);
const hours = numberShape(0, 1e5);
const count = numberShape(0, 1000);

export const kineticModelShape = choiceShape(
  'tri-exponential',
  'bi-exponential-fixed-uptake',
  'bi-exponential',
  'mono-exponential',
  'trapezoid-effective-tail',
  'trapezoid-physical-tail',
  'single-haenscheid',
  'single-half-life',
);

export const exponentialTermShape = recordShape<ExponentialTerm>({
  amplitude: numberShape(-beyondAllMeasure, beyondAllMeasure),
  lambdaPerHour: numberShape(0, 1e3),
});

export const timeActivityCurveShape = recordShape<TimeActivityCurve>({
  model: kineticModelShape,
  terms: listShape(exponentialTermShape, 20),
  termsFromHours: hours,
  pieces: listShape(
    recordShape<LinearPiece>({
      fromHours: hours,
      toHours: hours,
      fromActivity: amount,
      toActivity: amount,
    }),
    100,
  ),
  timeIntegratedActivity: amount,
  effectiveHalfLifeHours: hours,
  extrapolatedShare: numberShape(-1, 1),
  parameters: count,
  points: count,
  relativeSquareSum: amount,
  aicc: optionalShape(numberShape(-beyondAllMeasure, beyondAllMeasure)),
  relativeStandardUncertainty: optionalShape(amount),
  covariance: optionalShape(listShape(numberShape(-beyondAllMeasure, beyondAllMeasure), 400)),
  notes: listShape(textShape(2000), 100),
});
