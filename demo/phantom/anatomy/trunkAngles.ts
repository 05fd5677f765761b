const { PI, abs, cos, exp, sin } = Math;

/** What a trunk has at equally spaced angles, from the patient's left towards posterior. */
export interface TrunkAngles {
  cosines: Float64Array;
  sines: Float64Array;
  /** Of the skin, 0..1: the groove over the spine and the navel. */
  groove: Float64Array;
  navel: Float64Array;
  /** Subcutaneous fat relative to its mean: most in the flanks. */
  fatShare: Float64Array;
  /** Thickness of the muscular wall, mm: of the abdomen and of the chest. */
  abdominalWallMm: Float64Array;
  thoracicWallMm: Float64Array;
}

/** @param steps angles of a full turn */
export function trunkAngles(steps: number): TrunkAngles {
  const table = (value: (angle: number) => number): Float64Array =>
    Float64Array.from({ length: steps }, (_, index) => value((index / steps) * 2 * PI));
  return {
    cosines: table(cos),
    sines: table(sin),
    groove: table((angle) => bump(angle, PI / 2, 0.16)),
    navel: table((angle) => bump(angle, -PI / 2, 0.05)),
    fatShare: table(fatShareAt),
    abdominalWallMm: table(abdominalWallAt),
    thoracicWallMm: table(thoracicWallAt),
  };
}

function fatShareAt(angle: number): number {
  return (
    0.7 +
    0.35 * bump(angle, -PI / 2, 0.9) +
    0.6 * (bump(angle, 0.85, 0.5) + bump(angle, PI - 0.85, 0.5)) +
    0.05 * bump(angle, PI / 2, 0.3)
  );
}

function abdominalWallAt(angle: number): number {
  const rectus = bump(angle, -PI / 2, 0.62);
  const midline = bump(angle, -PI / 2, 0.035);
  return 15 - 5.5 * rectus - 2 * midline + 4 * (bump(angle, 0.7, 0.4) + bump(angle, PI - 0.7, 0.4));
}

function thoracicWallAt(angle: number): number {
  return 16 + 3 * (bump(angle, 0.5, 0.6) + bump(angle, PI - 0.5, 0.6));
}

/** Bell of height 1 around an angle, radian. */
function bump(angle: number, centre: number, width: number): number {
  let d = abs(angle - centre);
  if (d > PI) {
    d = 2 * PI - d;
  }
  const t = d / width;
  return exp(-t * t);
}
