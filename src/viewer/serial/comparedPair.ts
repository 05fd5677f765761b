import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { translation } from '../../serial/translation';
import { composeAffine } from '../../volume';
import type { Vec3 } from '../../volume/types';
import type { SessionState } from '../session/sessionState';
import type { ComparedPair } from './sampleComparison';

/**
 * A kidney at the reference and at another time point, as they are laid on each other now: a
 * movement by hand shows at once, before the dose has been computed with it.
 *
 * @returns undefined where the images are not at hand, as after a dose was read from the archive
 */
export function comparedPair(
  {
    serialDoses,
    cycleNumber,
    materials,
    serialChoices,
  }: Pick<SessionState, 'serialDoses' | 'cycleNumber' | 'materials' | 'serialChoices'>,
  side: KidneySide,
  timePoint: string,
): ComparedPair | undefined {
  const dose = serialDoses[cycleNumber];
  const placeOf = (id: string) =>
    dose?.placements.find((place) => place.side === side && place.timePoint === id);
  const reference = dose?.summary.referenceTimePoint ?? '';
  const [first, second] = [materials[reference], materials[timePoint]];
  const [firstPlace, secondPlace] = [placeOf(reference), placeOf(timePoint)];
  if (!dose || !first?.kidneys || !second || !firstPlace || !secondPlace) {
    return undefined;
  }
  const points = dose.summary.kidneys.find((kidney) => kidney.side === side)?.timePoints ?? [];
  const computed = points.find(({ id }) => id === timePoint);
  const entered = serialChoices.nudgesMm[timePoint]?.[side] ?? [0, 0, 0];
  const since = difference(entered, computed?.nudgeMm ?? [0, 0, 0]);
  const toSecond = composeAffine(
    translation(difference([0, 0, 0], since)),
    secondPlace.referenceToImage,
  );
  // A CT lies where its contour was before that was moved to fit the SPECT.
  const toSecondCt = composeAffine(
    toSecond,
    translation(difference([0, 0, 0], computed?.contourShiftMm ?? [0, 0, 0])),
  );
  return {
    kidneys: first.kidneys,
    label: kidneySides.find((one) => one.side === side)!.label,
    activity: [
      { image: first.activity, toImage: firstPlace.referenceToImage },
      { image: second.activity, toImage: toSecond },
    ],
    ...(first.ct &&
      second.ct && {
        ct: [
          { image: first.ct, toImage: translation([0, 0, 0]) },
          { image: second.ct, toImage: toSecondCt },
        ] as ComparedPair['ct'],
      }),
  };
}

function difference(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
