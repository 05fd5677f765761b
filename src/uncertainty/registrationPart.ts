import { DosimetryError } from '../errors';
import type { PointSensitivity } from './curveSensitivities';
import type { ShiftLoss } from './measureShiftLoss';
import { statedPart } from './statedPart';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart } from './uncertaintyPart';

const id = 'registration';

/** Root mean square over mean of the squared length of a normal vector in three dimensions. */
const squareOverMean = Math.sqrt(5 / 3);

/**
 * The part of the contour's place on each SPECT. Off its place a contour reads too little, by
 * `lossPerMm2` x u^2: the true dose lies above, all points go the same way and are added as they
 * are. Where the mean still rises to one side (a bright organ beside it), the slope acts both ways,
 * and points add in squares.
 *
 * @param placementMm standard uncertainty of the contour's place at each point, length: of
 *   `MotionQuality.shiftUncertaintyMm` or `ContourFit.uncertaintyMm`; undefined where unknown
 * @param sensitivities of the same points
 * @throws INVALID_ARGUMENT for other numbers of both, or a negative one
 */
export function registrationPart(
  sensitivities: readonly PointSensitivity[],
  placementMm: readonly (number | undefined)[],
  loss: ShiftLoss | undefined,
): UncertaintyPart {
  if (placementMm.length !== sensitivities.length || placementMm.some((u) => u! < 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The uncertainty by the registration cannot be given.',
      why: `Placements of ${placementMm.join(', ')} mm were given for ${sensitivities.length} points.`,
      next: 'Give one for each point that is used.',
    });
  }
  const known = placementMm.filter((u) => u !== undefined && Number.isFinite(u)) as number[];
  if (loss === undefined || known.length < placementMm.length) {
    return statedPart(
      id,
      undefined,
      loss === undefined
        ? 'How the mean falls with a shift was not measured.'
        : 'The place of the contour is not known to a stated uncertainty at every time point.',
    );
  }
  const weights = sensitivities.map(({ ofIntegral }) => Math.abs(ofIntegral));
  const lost = weights.reduce(
    (sum, weight, n) => sum + weight * squareOverMean * loss.lossPerMm2 * known[n] ** 2,
    0,
  );
  const sloped = Math.hypot(
    ...weights.map((weight, n) => (weight * loss.slopePerMm * known[n]) / Math.sqrt(3)),
  );
  // The square of a normal vector in three dimensions goes as chi^2.
  const mean = lost / squareOverMean;
  return {
    id,
    label: uncertaintyPartLabels[id],
    up: Math.hypot(lost, sloped),
    down: sloped,
    cumulants: [mean, (2 / 3) * mean ** 2 + sloped ** 2, (8 / 9) * mean ** 3, (16 / 9) * mean ** 4],
    basis: `Place uncertain by ${known.map((mm) => mm.toFixed(1)).join(', ')} mm; a shift of 4 mm costs ${(1600 * loss.lossPerMm2).toFixed(1)} %.`,
  };
}
