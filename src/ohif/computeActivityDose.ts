import { readActivitySeries } from '../dicom/dosemap';
import type { StoredImage } from '../dicom/dosemap';
import { activityDose } from '../dose/activityDose';
import type { DoseVolume } from '../dose';
import { DosimetryError } from '../errors';
import type { KidneySession } from './kidneySession';
import type { ActivityDoseEntry } from './sessionState';

/**
 * Dose from one activity image of the study, computed in the meter's worker with the site's kernel and density.
 * @throws DosimetryError of the reader and of the computation; INVALID_ARGUMENT for a kernel that the site does
 *   not have
 */
export async function computeActivityDose(
  { meter, configuration }: Pick<KidneySession, 'meter' | 'configuration'>,
  images: readonly StoredImage[],
  { hoursAfterAdministration, effectiveHalfLifeHours, kernelName }: ActivityDoseEntry,
): Promise<DoseVolume> {
  const kernel = configuration.kernels.find(({ name }) => name === kernelName);
  if (kernelName !== undefined && !kernel) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The dose kernel "${kernelName}" is not there.`,
      why: `The site has ${configuration.kernels.map(({ name }) => `"${name}"`).join(', ') || 'none'}.`,
      next: 'Choose local deposition, or another kernel.',
    });
  }
  const { density } = configuration;
  const activity = readActivitySeries(images, { hoursAfterAdministration });
  return activityDose(
    activity,
    {
      hoursAfterAdministration,
      effectiveHalfLifeHours,
      method: kernel ? { type: 'voxel-kernel', kernel } : { type: 'local-deposition' },
      // By CT number the mass of a kidney is measured, not that of everything around it.
      ...(density.method === 'fixed' && { tissueDensityGPerMl: density.densityGPerMl }),
    },
    meter.computeDose,
  );
}
