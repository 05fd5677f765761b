import { composeAffine, transformPoint, type Vec3 } from '../../../src/volume';
import type { KidneyShape } from '../anatomy/kidneyShape';
import { originMm } from '../grids/scanner';
import { noMotion } from '../motion/noMotion';
import type { RenalKinetics } from '../nuclear/concentrationsAt';
import { tissueDensityGPerMl } from '../nuclear/constants';
import { renalVolumes } from '../nuclear/renalVolumes';
import { uptakeAt } from '../nuclear/uptakeAt';
import { uptakeIntegralHours } from '../nuclear/uptakeIntegralHours';
import type { KidneySide } from '../types';
import type { DrawnPosture } from './drawPosture';
import { kidneyLandmarks } from './kidneyLandmarks';
import { motionInPatient } from './motionInPatient';
import type { KidneySessionTruth, SyntheticSession } from './types';

export interface KidneySessionParts {
  images: Pick<SyntheticSession, 'kidneys' | 'tissue'>;
  drawn: DrawnPosture;
  hours: number;
  renal: RenalKinetics;
  kidneyMeanBqPerMl: Record<KidneySide, number>;
}

/** Volume, activity, motion and landmarks of one kidney in a session. */
export function kidneySessionTruth(
  shape: KidneyShape,
  { images, drawn, hours, renal, kidneyMeanBqPerMl }: KidneySessionParts,
): KidneySessionTruth {
  const { posture, breathingMm } = drawn;
  const { side } = shape.spec;
  const { volumeMl, cortexMl } = renalVolumes(side, images.kidneys, images.tissue);
  const integral = cortexMl * (renal.cortexIntegralMBqHPerMl[side] ?? 0);
  const kinetics = renal.kinetics[side];
  const body = posture.body ?? noMotion;
  const landmarksMm = kidneyLandmarks(shape).map((point) =>
    add(transformPoint(body, point), originMm),
  );
  return {
    side,
    volumeMl,
    massG: volumeMl * tissueDensityGPerMl,
    activityMBq: (integral * uptakeAt(hours, kinetics)) / uptakeIntegralHours(kinetics),
    spectMeanBqPerMl: kidneyMeanBqPerMl[side],
    timeIntegratedActivityMBqH: integral,
    motion: motionInPatient(composeAffine(posture.kidneys?.[side] ?? noMotion, body)),
    landmarksMm,
    spectLandmarksMm: landmarksMm.map((point) => add(point, breathingMm)),
  };
}

function add(a: Readonly<Vec3>, b: Readonly<Vec3>): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
