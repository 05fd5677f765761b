// How far from the truth the kidneys of moved sessions are laid on the first one, and what that
// does to their mean dose.
import {
  fitContourToActivity,
  registerKidney,
  resampleCubic,
  shiftVolume,
} from '../../src/coregistration';
import type { KidneyRegistration } from '../../src/coregistration';
import { labelBounds } from '../../src/labels';
import { partOfGrid, transformPoint } from '../../src/volume';
import type { Affine, Labelmap, Volume } from '../../src/volume';
import { landmarks, randomPose, renalScene } from './renalScene';
import type { Pose } from './renalScene';

export type Method = 'none' | 'centroids' | 'SPECT-driven';
export const methods: Method[] = ['none', 'centroids', 'SPECT-driven'];

export interface CoregistrationCase {
  seed: number;
  /** Standard deviation of a voxel relative to its value. */
  noise: number;
  shiftMm: number;
  turnDegrees: number;
  /** Between each SPECT and its own CT, to and fro. */
  breathMm: number;
  /** Of the SPECT; default 4.8 mm and 10 mm. */
  voxelMm?: number;
  fwhmMm?: number;
}

/** One kidney by one method. */
export interface CoregistrationMeasures {
  method: Method;
  /** Of each landmark at each of the two moved sessions. */
  landmarkErrorsMm: number[];
  /** Relative error of the mean dose. */
  doseError: number;
}

/** Hours of the sessions; the second is the reference, on whose contour the dose is read. */
const hours = [4, 24, 96] as const;
const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
const still: Pose = { bodyShiftMm: [0, 0, 0], kidneys: [identity, identity] };

/** Registers both kidneys of one patient by every method. */
export function measureCoregistration(one: CoregistrationCase): CoregistrationMeasures[] {
  const { seed, noise, shiftMm, turnDegrees, breathMm, voxelMm, fwhmMm } = one;
  const camera = { seed, voxelMm, fwhmMm };
  const poses = [
    randomPose(2 * seed, shiftMm, turnDegrees),
    still,
    randomPose(2 * seed + 1, shiftMm, turnDegrees),
  ];
  const breaths = [-breathMm, breathMm, -breathMm];
  const sessions = hours.map((h, n) =>
    renalScene({ ...camera, hours: h, pose: poses[n], noise, breathMm: breaths[n] }),
  );
  const unmoved = hours.map((h) =>
    renalScene({ ...camera, hours: h, pose: still, noise: 0, breathMm: 0 }),
  );
  return ([0, 1] as const).flatMap((side) => {
    const label = side + 1;
    const truth = meanDose(
      unmoved.map((scene) => meanIn(scene.clean, unmoved[1].kidney, label, identity)),
    );
    const reference = sessions[1];
    const { shiftMm: fit } = fitContourToActivity(reference.activity, reference.kidney, label);
    const kidney = shiftVolume(reference.kidney, fit);
    const registrations = sessions.map((session) =>
      session === reference
        ? undefined
        : registerKidney({ reference: { ...reference, kidney }, moving: session, label }),
    );
    return methods.map((method): CoregistrationMeasures => {
      const transforms = registrations.map((one) => transformOf(method, one));
      const means = sessions.map((session, n) =>
        meanIn(session.activity, kidney, label, transforms[n]),
      );
      return {
        method,
        landmarkErrorsMm: [0, 2].flatMap((n) =>
          landmarkErrors(transforms[n], poses[n].kidneys[side], side),
        ),
        doseError: meanDose(means) / truth - 1,
      };
    });
  });
}

function transformOf(method: Method, registration: KidneyRegistration | undefined): Affine {
  if (!registration || method === 'none') {
    return identity;
  }
  return method === 'centroids' ? registration.startTransform : registration.transform;
}

function landmarkErrors(found: Affine, truth: Affine, side: 0 | 1): number[] {
  return landmarks(side).map((point) => {
    const there = transformPoint(truth, point);
    return Math.hypot(...transformPoint(found, point).map((v, axis) => v - there[axis]));
  });
}

/** Mean activity in a contour of the reference, of a session laid on it. */
function meanIn(
  activity: Volume<Float32Array>,
  kidney: Labelmap,
  label: number,
  transform: Affine,
): number {
  const bounds = labelBounds(kidney, label)!;
  const grid = partOfGrid(kidney, bounds);
  const { data } = resampleCubic(activity, grid, transform);
  const [nx, ny] = grid.dimensions;
  const [wholeX, wholeY] = kidney.dimensions;
  let sum = 0;
  let count = 0;
  for (let n = 0; n < data.length; n++) {
    const i = bounds.min[0] + (n % nx);
    const j = bounds.min[1] + (Math.floor(n / nx) % ny);
    const k = bounds.min[2] + Math.floor(n / (nx * ny));
    if (kidney.data[i + wholeX * (j + wholeY * k)] === label) {
      sum += data[n];
      count++;
    }
  }
  return sum / count;
}

/** Proportional to the dose: constant before the first scan, straight lines, exponential after. */
function meanDose([a, b, c]: number[]): number {
  const rate = Math.log(b / c) / (hours[2] - hours[1]);
  return a * hours[0] + ((a + b) / 2) * (hours[1] - hours[0]) + (b - c) / rate + c / rate;
}
