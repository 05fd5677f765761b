import { enclosedAir } from '../alignment/enclosedAir';
import { withoutSheets } from '../alignment/withoutSheets';
import { blockMeans, wholeBlocks } from '../volume';
import type { Volume } from '../volume/types';
import { bodyBlockMm } from './bodyBlockMm';
import { layoutBlocks } from './layoutBlocks';
import { patientOrder } from './patientOrder';
import type { PatientOrder } from './patientOrder';

/** A CT in blocks, as far as it does not depend on where the kidneys are. */
export interface BodyBlocks {
  /** Blocks of 6 mm. */
  fine: PatientOrder;
  /** Blocks of 12 mm. */
  coarse: PatientOrder;
  /** 1 for each coarse block of lung. */
  lung: Uint8Array;
}

/**
 * Averages a CT in blocks along the patient's axes, and finds the lungs.
 * @param ct HU, any orientation
 * @param blocks its layoutBlocks, where they have been averaged already
 */
export function bodyBlocks(
  ct: Volume,
  blocks: Volume<Int16Array> = wholeBlocks(layoutBlocks(ct), ct),
): BodyBlocks {
  const fine = patientOrder(blocks);
  // Lungs are large, so blocks of twice the size are enough and take an eighth of the time.
  const coarse = patientOrder(blockMeans(asVolume(fine), 2 * bodyBlockMm));
  return { fine, coarse, lung: lungOf(coarse) };
}

function asVolume({ originMm, ...grid }: PatientOrder): Volume {
  return { ...grid, imagePositionPatient: originMm, direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
}

function lungOf({ data, dimensions, spacingMm }: PatientOrder): Uint8Array {
  const [x, y, z] = spacingMm;
  const covered = new Float32Array(data.length).fill(1);
  const air = enclosedAir(data, covered, dimensions, (x * y * z) / 1000);
  return withoutSheets(air, dimensions, spacingMm);
}
