import type { SerialDoseSummary, SerialKidney } from '../../serial';

/**
 * How a serial dose was made, as sentences: what stays where the private block with the summary is
 * lost. Holds nothing that tells who the patient is but the times of administration and scans.
 */
export function describeSerialDose(summary: SerialDoseSummary): string {
  const { timePoints, energy, administration, radionuclide, radiopharmaceutical } = summary;
  const used = timePoints.filter(({ isUsed }) => isUsed);
  const times = used.map(({ hours }) => hours.toFixed(1)).join(', ');
  const { administeredMBq, dateTime } = administration;
  const amount = administeredMBq === undefined ? '' : `${administeredMBq.toFixed(0)} MBq `;
  const agent = radiopharmaceutical ? ` (${radiopharmaceutical})` : '';
  const voxels =
    summary.voxelMethod === 'organ-curve-times-shape'
      ? 'the curve of each kidney times the shape of the summed images'
      : 'a tri-exponential curve for each voxel';
  const density =
    energy.density.method === 'fixed'
      ? `${energy.density.gPerMl} g/ml`
      : 'of the CT in soft tissue, 1.05 g/ml elsewhere';
  const deposition =
    energy.method === 'local-deposition'
      ? `local deposition${energy.doseConstant === undefined ? '' : ` with ${energy.doseConstant} Gy g/(MBq h)`}`
      : `voxel kernel${energy.kernel === undefined ? '' : ` "${energy.kernel}"`}`;
  return [
    `Absorbed dose of cycle ${summary.cycle} from ${used.length} SPECT ${times} h after ${amount}${radionuclide}${agent}${dateTime === undefined ? '' : ` of ${dateTime}`}.`,
    `Voxels: ${voxels}.`,
    ...summary.kidneys.map(describeKidney),
    `Energy: ${deposition}, photons of the kidney itself ${energy.includesPhotonSelfDose ? 'included' : 'left out'}; density ${density}.`,
  ].join(' ');
}

function describeKidney(kidney: SerialKidney): string {
  const { side, meanDoseGy, model, effectiveHalfLifeHours, timeIntegratedActivityMBqH } = kidney;
  return `${side === 'right' ? 'Right' : 'Left'} kidney: ${meanDoseGy.toFixed(2)} Gy, ${timeIntegratedActivityMBqH.toFixed(0)} MBq h, ${model}, T_eff ${effectiveHalfLifeHours.toFixed(1)} h.`;
}
