import { DosimetryError } from '../errors';
import type { VolumeGeometry } from '../volume';
import type { DoseFinding } from './types';

/** Rounded direction cosines of real files differ by less; 0.02 degrees are 0.1 mm at 250 mm. */
const orientationToleranceDegrees = 0.02;

/**
 * Makes sure that two grids may be related through their patient coordinates: one frame of
 * reference (PS3.3 C.7.4.1), or the user's explicit word.
 * @returns findings; a difference of orientation is one, since systems are known to drop a small
 *   obliquity on the way while they keep the frame of reference.
 * @throws DOSE_NOT_REGISTERED if the frames of reference differ or one is unknown.
 */
export function checkDoseRegistration(
  image: VolumeGeometry,
  dose: VolumeGeometry,
  options: { treatAsRegistered?: boolean } = {},
): DoseFinding[] {
  const findings: DoseFinding[] = [];
  const same =
    Boolean(image.frameOfReferenceUID) && image.frameOfReferenceUID === dose.frameOfReferenceUID;
  if (!same) {
    const why =
      image.frameOfReferenceUID && dose.frameOfReferenceUID
        ? `Their frames of reference differ (image ${image.frameOfReferenceUID}, dose ${dose.frameOfReferenceUID}).`
        : `The ${image.frameOfReferenceUID ? 'dose' : 'image'} does not say in which frame of reference it lies.`;
    if (!options.treatAsRegistered) {
      throw new DosimetryError('DOSE_NOT_REGISTERED', {
        what: 'The dose map has no known position on this image.',
        why,
        next: 'Choose the image the dose was computed on, load a registration, or treat the two as registered after checking their overlay.',
      });
    }
    findings.push({
      code: 'TREATED_AS_REGISTERED',
      text: `The dose map was taken as registered at the user's word. ${why}`,
    });
  }
  const degrees = axesAngleDegrees(image, dose);
  if (degrees > orientationToleranceDegrees) {
    const shiftMm = 250 * Math.sin((degrees * Math.PI) / 180);
    findings.push({
      code: 'DOSE_ORIENTATION_DIFFERS',
      text:
        `The dose grid is turned by ${degrees.toFixed(2)} degrees against the image, which moves it by ` +
        `${shiftMm.toFixed(1)} mm at 250 mm from the centre of the turn. It was sampled as both state their ` +
        'orientation; check the overlay.',
    });
  }
  return findings;
}

/** Angle of the dose axis that is furthest from all image axes, whatever their order and sign. */
function axesAngleDegrees(image: VolumeGeometry, dose: VolumeGeometry): number {
  let angle = 0;
  for (let a = 0; a < 3; a++) {
    let nearest = Infinity;
    for (let b = 0; b < 3; b++) {
      const [ux, uy, uz] = dose.direction.slice(3 * a, 3 * a + 3);
      const [vx, vy, vz] = image.direction.slice(3 * b, 3 * b + 3);
      // From the cross product: exact at small angles, where the arc cosine is not.
      const sine = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
      nearest = Math.min(nearest, Math.atan2(sine, Math.abs(ux * vx + uy * vy + uz * vz)));
    }
    angle = Math.max(angle, nearest);
  }
  return (angle * 180) / Math.PI;
}
