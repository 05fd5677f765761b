// The same on a whole phantom: SPECTs of 128³ with CTs of full size.
import { landmarkPairs } from '../../demo/phantom';
import type { MotionCase } from '../../demo/phantom/therapy';
import { fitContourToActivity, registerKidney, shiftVolume } from '../../src/coregistration';
import { transformPoint } from '../../src/volume';
import type { Affine } from '../../src/volume';
import type { CoregistrationMeasures, Method } from './measureCoregistration';
import { meanDose } from './meanDose';
import { meanInKidney } from './meanInKidney';

const identity: Affine = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
const sides = [
  { side: 'right', label: 1 },
  { side: 'left', label: 2 },
] as const;

/**
 * Registers both kidneys of a patient of the motion set, the first session as the reference. The
 * true dose is that of each session's true contour in its true place, of the same noise.
 */
export function measureMotionCase({ sessions }: MotionCase): CoregistrationMeasures[] {
  const [reference] = sessions;
  const hours = sessions.map((session) => session.hours);
  return sides.flatMap(({ side, label }) => {
    const truth = meanDose(
      hours,
      sessions.map(({ spect, kidneys, truth: { breathingMm } }) =>
        meanInKidney(spect, shiftVolume(kidneys, breathingMm), label, identity),
      ),
    );
    const { shiftMm } = fitContourToActivity(reference.spect, reference.kidneys, label);
    const kidney = shiftVolume(reference.kidneys, shiftMm);
    const registrations = sessions.slice(1).map((session) =>
      registerKidney({
        reference: { activity: reference.spect, kidney },
        moving: { activity: session.spect, kidney: session.kidneys },
        label,
      }),
    );
    const measure = (method: Method, found: Affine[]): CoregistrationMeasures => {
      const transforms = [identity, ...found];
      const means = sessions.map(({ spect }, n) =>
        meanInKidney(spect, kidney, label, transforms[n]),
      );
      const landmarkErrorsMm = sessions.flatMap((session, n) =>
        landmarkPairs(reference, session)
          .filter((pair) => n > 0 && pair.side === side)
          .map(({ fromMm, toMm }) =>
            Math.hypot(...transformPoint(transforms[n], fromMm).map((v, a) => v - toMm[a])),
          ),
      );
      return { method, landmarkErrorsMm, doseError: meanDose(hours, means) / truth - 1 };
    };
    return [
      measure(
        'centroids',
        registrations.map((one) => one.startTransform),
      ),
      measure(
        'SPECT-driven',
        registrations.map((one) => one.transform),
      ),
    ];
  });
}
