import { getString } from '../../dicom';
import { readActivitySeries } from '../../dicom/dosemap';
import type { StoredImage } from '../../dicom/dosemap';
import type { NaturalDataset } from '../../dicom/types';
import type { DoseVolume } from '../../dose';
import { activityDose } from '../../dose/activityDose';
import type { HalfLifeRegion } from '../../dose/activityDose';
import { DosimetryError } from '../../errors';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { Vec3 } from '../../volume/types';
import type { KidneySession } from '../session/kidneySession';
import type { ActivityDoseEntry } from '../session/slices/doseSlice';

/**
 * Dose from one activity image of the study, computed in the meter's worker with the site's kernel
 * and density.
 *
 * @param ct data set of the CT: the dose of somebody else is not computed
 * @param kidneyCentres LPS mm: where kidneys have half-lives of their own, each voxel takes that of
 *   the nearer kidney
 * @throws DosimetryError of the reader and of the computation; INVALID_ARGUMENT for a kernel that
 *   the site does not have; MIXED_PATIENT for images of another patient than the CT's
 */
export async function computeActivityDose(
  { meter, configuration }: Pick<KidneySession, 'meter' | 'configuration'>,
  images: readonly StoredImage[],
  {
    hoursAfterAdministration,
    effectiveHalfLifeHours,
    kernelName,
    acceptUncorrected,
    radionuclide,
    kidneyHalfLivesHours,
  }: ActivityDoseEntry,
  ct?: NaturalDataset,
  kidneyCentres: Partial<Record<KidneySide, Vec3>> = {},
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
  checkPatient(images, ct);
  const activity = readActivitySeries(images, {
    hoursAfterAdministration,
    acceptUncorrected,
    radionuclide,
  });
  return activityDose(
    activity,
    {
      hoursAfterAdministration,
      effectiveHalfLifeHours,
      regions: halfLifeRegions(kidneyCentres, effectiveHalfLifeHours, kidneyHalfLivesHours),
      kernel,
      // By CT number the mass of a kidney is measured, not that of everything around it.
      ...(density.method === 'fixed' && {
        density: { method: 'fixed', gPerMl: density.densityGPerMl },
      }),
    },
    meter.computeDose,
  );
}

/** One region for each kidney, where one of them has a half-life of its own. */
function halfLifeRegions(
  centres: Partial<Record<KidneySide, Vec3>>,
  effectiveHalfLifeHours: number,
  ofKidneys: ActivityDoseEntry['kidneyHalfLivesHours'],
): HalfLifeRegion[] {
  const present = kidneySides.filter(({ side }) => centres[side]);
  return present.some(({ side }) => ofKidneys?.[side] !== undefined)
    ? present.map(({ side }) => ({
        name: `on the side of the ${side} kidney`,
        centreMm: centres[side]!,
        effectiveHalfLifeHours: ofKidneys?.[side] ?? effectiveHalfLifeHours,
      }))
    : [];
}

function checkPatient(images: readonly StoredImage[], ct: NaturalDataset | undefined): void {
  const own = images[0] && getString(images[0].dataset, 'PatientID');
  const other = ct && getString(ct, 'PatientID');
  if (own && other && own !== other) {
    throw new DosimetryError('MIXED_PATIENT', {
      what: 'The activity image is of another patient than the CT.',
      why: `PatientID is "${own}" in the activity image and "${other}" in the CT.`,
      next: 'Choose an activity image of this patient.',
    });
  }
}
