import type { NaturalDataset, SopReference } from '../../src/dicom';
import { writeRtDose } from '../../src/dicom/rtdose';
import { toPart10 } from '../../src/dicom/write';
import { productIdentity } from '../../src/productIdentity';
import type { SerialDose } from '../../src/serial';
import type { ObjectUids } from './objectUids';

/**
 * The dose of one cycle as an RTDOSE file (Part 10).
 * @param ct first image of the CT that the dose lies on
 * @param sourceImages SPECT and CT that it was made from
 * @param uids default: new ones
 */
export function serialDoseFile(
  { dose, summary }: SerialDose,
  ct: NaturalDataset,
  sourceImages: readonly SopReference[],
  uids?: ObjectUids,
): Uint8Array {
  const { cycle, voxelMethod, timePoints } = summary;
  const hours = timePoints.filter(({ isUsed }) => isUsed).map((point) => point.hours.toFixed(0));
  const voxels = voxelMethod === 'organ-curve-times-shape' ? 'organ curve' : 'voxel-wise';
  const dataset = writeRtDose({
    volume: dose,
    reference: ct,
    ...uids,
    software: productIdentity,
    summary,
    sourceImages,
    seriesDescription: `Absorbed dose, cycle ${cycle} (${hours.length} SPECT)`,
    doseComment: `177Lu, SPECT at ${hours.join(', ')} h, ${voxels}`,
    tissueHeterogeneityCorrection: ['WATER'],
  });
  return new Uint8Array(toPart10(dataset));
}
