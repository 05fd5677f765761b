import type { Vec3 } from '../../../src/volume';
import type { Posture } from '../anatomy';
import { createRandom, type Random } from '../createRandom';
import { rigidAbout } from '../motion/rigidAbout';
import type { MotionSizes, SessionId } from './types';

export interface DrawnPosture {
  posture: Posture;
  /** Of the activity against the CT, mm. */
  breathingMm: Vec3;
}

/**
 * How the patient lies in a session: sizes as given, directions by chance. In the first session of
 * all, body and kidneys lie as the preset has them; breathing parts SPECT and CT there too.
 */
export function drawPosture(
  { seed, preset, cycle, number }: SessionId,
  sizes: MotionSizes,
): DrawnPosture {
  const random = createRandom(seed, `posture ${cycle} ${number}`);
  const sign = (): number => (random.uniform() < 0.5 ? -1 : 1);
  const breathingMm: Vec3 = [0, 0, sign() * sizes.breathingMm];
  if (cycle === 1 && number === 1) {
    return { posture: {}, breathingMm };
  }
  const shift = direction(random);
  const body = rigidAbout({
    centreMm: [0, 0, 0],
    axis: direction(random),
    degrees: sizes.bodyDegrees,
    shiftMm: [shift[0] * sizes.bodyMm, shift[1] * sizes.bodyMm, shift[2] * sizes.bodyMm],
  });
  const kidneys: Posture['kidneys'] = {};
  for (const { side, centreMm } of preset.kidneys) {
    kidneys[side] = rigidAbout({
      centreMm,
      axis: direction(random),
      degrees: sizes.kidneyDegrees,
      shiftMm: [0, 0, sign() * sizes.kidneyMm],
    });
  }
  return { posture: { body, kidneys }, breathingMm };
}

/** A unit vector, every direction as likely. */
function direction(random: Random): Vec3 {
  for (;;) {
    const point: Vec3 = [random.between(-1, 1), random.between(-1, 1), random.between(-1, 1)];
    const length = Math.hypot(...point);
    if (length > 0.1 && length < 1) {
      return [point[0] / length, point[1] / length, point[2] / length];
    }
  }
}
