import {
  createDoseAccumulator,
  createDoseSampler,
  doseAtVolumeFraction,
  volumeFractionAtDose,
} from '../../dose';
import type { StructureMeasurement } from '../../dose';
import type { Vec3 } from '../../volume';
import type { CaseQuestion } from '../checkCase';
import { gridAboutOrigin } from './axialGrid';
import { drawBody } from './drawBody';
import { linearDose } from './linearDose';

/**
 * A body with its middle at the origin in a dose that rises by 1 Gy/mm along z, 16 Gy in the
 * middle. The share of its volume at or below the height z is known.
 */
interface Body {
  name: string;
  isInside: (placeMm: Vec3) => boolean;
  volumeMl: number;
  /** Lowest and highest z, mm. */
  ends: [number, number];
  shareBelow: (zMm: number) => number;
  meanDoseGy: number;
}

const middleDoseGy = 16;
const radius = 12;
const halfHeight = 12;
const source = 'closed form (bodies and gradient of Nelms et al., Med Phys 42:4435, 2015)';

const bodies: Body[] = [
  {
    name: 'box',
    isInside: (place) => place.every((value) => Math.abs(value) < halfHeight),
    volumeMl: (2 * halfHeight) ** 3 / 1000,
    ends: [-halfHeight, halfHeight],
    shareBelow: (z) => (z + halfHeight) / (2 * halfHeight),
    meanDoseGy: middleDoseGy,
  },
  {
    name: 'sphere',
    isInside: (place) => Math.hypot(...place) < radius,
    volumeMl: ((4 / 3) * Math.PI * radius ** 3) / 1000,
    ends: [-radius, radius],
    // A cap of the sphere.
    shareBelow: (z) => (2 + 3 * (z / radius) - (z / radius) ** 3) / 4,
    meanDoseGy: middleDoseGy,
  },
  {
    name: 'cylinder',
    isInside: ([x, y, z]) => Math.hypot(x, y) < radius && Math.abs(z) < halfHeight,
    volumeMl: (Math.PI * radius ** 2 * 2 * halfHeight) / 1000,
    ends: [-halfHeight, halfHeight],
    shareBelow: (z) => (z + halfHeight) / (2 * halfHeight),
    meanDoseGy: middleDoseGy,
  },
  {
    name: 'cone',
    // Its tip is up.
    isInside: ([x, y, z]) =>
      Math.abs(z) < halfHeight && Math.hypot(x, y) < (radius * (halfHeight - z)) / (2 * halfHeight),
    volumeMl: (Math.PI * radius ** 2 * 2 * halfHeight) / 3000,
    ends: [-halfHeight, halfHeight],
    shareBelow: (z) => 1 - ((halfHeight - z) / (2 * halfHeight)) ** 3,
    // The centroid of a cone lies a quarter of its height above the base.
    meanDoseGy: middleDoseGy - halfHeight / 2,
  },
];

/** Volume, mean dose and histogram of bodies whose values are known without a computer. */
export function doseVolumeCases(): CaseQuestion[] {
  return bodies.flatMap((body) => {
    const measured = lazily(() => measureBody(body));
    const question = (
      id: string,
      title: string,
      expected: number,
      unit: string,
      relative: number,
      find: (found: StructureMeasurement) => number,
    ): CaseQuestion => ({
      ...{ id: `dvh-${body.name}-${id}`, group: 'dose-volume', source, expected, unit },
      title: `${title}, ${body.name} in a gradient of 1 Gy/mm`,
      tolerance: { relative },
      find: () => find(measured()),
    });
    return [
      question('volume', 'Volume', body.volumeMl, 'ml', 0.01, ({ volumeMl }) => volumeMl),
      question('mean', 'Mean dose', body.meanDoseGy, 'Gy', 0.01, (m) => m.dose!.meanDoseGy!),
      ...[0.98, 0.5, 0.02].map((share) =>
        question(
          `d${100 * share}`,
          `D${100 * share}`,
          middleDoseGy + heightOfShare(body, 1 - share),
          'Gy',
          0.02,
          ({ dvh }) => doseAtVolumeFraction(dvh!, share),
        ),
      ),
      question(
        'v12',
        'Share of the volume with 12 Gy or more',
        1 - body.shareBelow(12 - middleDoseGy),
        '',
        0.02,
        ({ dvh }) => volumeFractionAtDose(dvh!, 12),
      ),
    ];
  });
}

function measureBody({ isInside }: Body): StructureMeasurement {
  const labelmap = drawBody(gridAboutOrigin([56, 56, 56], [0.5, 0.5, 0.5]), isInside);
  const field = { atOriginGy: middleDoseGy, gyPerMm: [0, 0, 1] as Vec3 };
  const dose = linearDose(gridAboutOrigin([20, 20, 20], [2, 2, 2]), field);
  const accumulator = createDoseAccumulator(labelmap, {
    labels: [1],
    density: { method: 'fixed', densityGPerMl: 1.05 },
    sampler: createDoseSampler(labelmap, dose),
  });
  const [nx, ny, nz] = labelmap.dimensions;
  for (let k = 0; k < nz; k++) {
    accumulator.updateSlice(k, labelmap.data.subarray(k * nx * ny, (k + 1) * nx * ny));
  }
  return accumulator.measure(1);
}

/** The height that a share of the volume lies below, by halving. */
function heightOfShare({ ends, shareBelow }: Body, share: number): number {
  let [low, high] = ends;
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2;
    [low, high] = shareBelow(middle) < share ? [middle, high] : [low, middle];
  }
  return (low + high) / 2;
}

/** Computed when it is first asked for: several cases ask one body. */
function lazily<T>(compute: () => T): () => T {
  const kept: T[] = [];
  return () => {
    if (kept.length === 0) {
      kept.push(compute());
    }
    return kept[0];
  };
}
