// How far from the truth the kidneys of moved sessions are laid on the first one, and what that
// does to their mean dose.
import { fitContourToActivity, registerKidney, shiftVolume } from '../../src/coregistration';
import type { KidneyRegistration } from '../../src/coregistration';
import { transformPoint } from '../../src/volume';
import type { Affine } from '../../src/volume';
import { meanDose } from './meanDose';
import { meanInKidney } from './meanInKidney';
import { landmarks, randomPose, renalScene } from './renalScene';
import type { Pose } from './renalScene';

/** How a kidney is laid on the reference. */
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
      hours,
      unmoved.map((scene) => meanInKidney(scene.clean, unmoved[1].kidney, label, identity)),
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
        meanInKidney(session.activity, kidney, label, transforms[n]),
      );
      return {
        method,
        landmarkErrorsMm: [0, 2].flatMap((n) =>
          landmarkErrors(transforms[n], poses[n].kidneys[side], side),
        ),
        doseError: meanDose(hours, means) / truth - 1,
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
