import { localDepositionKeV } from '../dose';
import { nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';
import { kineticModelNames } from './kineticModelNames';
import type { SerialDoseSummary } from './serialDoseSummary';

/** How a dose was made, in sentences for a report (EANM: Lassmann et al., EJNMMI 38:192, 2011). */
export function describeMethods(
  summary: Omit<SerialDoseSummary, 'methods' | 'findings'>,
): string[] {
  const { radionuclide, timePoints, kidneys, voxelMethod, energy, referenceTimePoint } = summary;
  const { structures = [] } = summary;
  const used = timePoints.filter(({ isUsed }) => isUsed);
  const reference = timePoints.find(({ id }) => id === referenceTimePoint);
  const hours = used.map((point) => point.hours.toFixed(1)).join(', ');
  return [
    `${radionuclide}, ${used.length} time point${used.length === 1 ? '' : 's'} ${hours} h after the administration; dose and contours lie on the CT of that at ${reference?.hours.toFixed(1)} h.`,
    'Activity of a kidney: mean concentration in the contour of each session (linear between voxels, at points at most half a voxel apart) times the volume of the reference contour. Contours were moved along z to fit their images, by at most 10 mm.',
    ...(used.length > 1
      ? [
          'Images of other times were laid on the reference by a rigid registration of each kidney by itself, driven by the SPECT, and sampled with cubic splines.',
        ]
      : []),
    ...kidneys.map(
      ({ side, model, effectiveHalfLifeHours }) =>
        `${side === 'right' ? 'Right' : 'Left'} kidney: ${kineticModelNames[model]}; effective half-life at late times ${effectiveHalfLifeHours.toFixed(1)} h.`,
    ),
    voxelMethod === 'organ-curve-times-shape'
      ? "Voxels of a kidney: the integral of the kidney's curve, shared out as the sum of its images."
      : 'Voxels of a kidney: the tri-exponential of 2013 in each voxel.',
    ...(structures.length > 0
      ? [
          `Structures (${structures.length}): as the kidneys, each with its own curve and a map of its own; they lie where they were drawn and were looked for in other images from where the nearest kidney moved to.`,
        ]
      : []),
    `Outside the kidneys${structures.length > 0 ? ' and structures' : ''}: the reference image times one number of hours, from the curve of all activity in view but the kidneys; no dose of another organ should be read from the map.`,
    energyMethod(energy, radionuclide),
    [...kidneys, ...structures].some(({ recovery }) => recovery)
      ? 'Partial volume: beside the uncorrected dose stands one whose curve runs through (measured - background (1 - RC)) / RC, RC the share that the contour keeps when it is blurred as the camera does, background the median of the image from 1 to 2 widths of the blur around the kidney. All other numbers are uncorrected.'
      : "The camera's resolution was not corrected for (partial volume).",
  ];
}

function energyMethod(
  { method, doseConstant, kernel, includesPhotonSelfDose, density }: SerialDoseSummary['energy'],
  radionuclide: NuclideName,
): string {
  const particles = particlesOf(radionuclide);
  const medium =
    density.method === 'fixed'
      ? `density ${density.gPerMl} g/ml everywhere`
      : 'density from the CT in soft tissue, 1.05 g/ml elsewhere';
  return method === 'local-deposition'
    ? `Energy: all ${particles} stop where they start, ${doseConstant} Gy g/(MBq h); ${includesPhotonSelfDose ? 'with the photons of the kidney itself' : `photons are left out${ofPhotons(radionuclide)}`}; ${medium}.`
    : `Energy: the kernel "${kernel}", photons of the kidney itself included; ${medium}.`;
}

function particlesOf(radionuclide: NuclideName): string {
  return nuclideOf(radionuclide).energyKeV.alpha > 0
    ? 'electrons and alpha particles'
    : 'electrons';
}

function ofPhotons(radionuclide: NuclideName): string {
  if (radionuclide === '177Lu') {
    return ' (those of the kidney itself would add 1 %, those of activity around it up to 3 % more)';
  }
  const [without, added] = (['left-out', 'of-the-kidney'] as const).map((photons) =>
    localDepositionKeV(radionuclide, photons),
  );
  const percent = 100 * (added / without - 1);
  return percent < 0.1 ? '' : ` (those of the kidney itself would add ${percent.toFixed(1)} %)`;
}
