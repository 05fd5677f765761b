import type { NuclideName } from '../../nuclides';
import type { Volume } from '../../volume';
import { checkActivityHeaders } from './checks/checkActivityHeaders';
import type { DoseSourceClass } from './classifyDoseSource';
import { readActivityImages } from './readActivityImages';
import type { StoredImage } from './storedImage';
import { chooseHours } from './times/chooseHours';
import { readAdministration } from './times/readAdministration';
import { timeAfterAdministration } from './times/timeAfterAdministration';

export interface ReadActivitySeriesOptions {
  /**
   * Hours from the administration to the measurement, entered by the user; default: as the images
   * say.
   */
  hoursAfterAdministration?: number;
  /** Entered by the user; default: as the images say. */
  radionuclide?: NuclideName;
  /** The user's explicit word that a dose is wanted of images without attenuation correction. */
  acceptUncorrected?: boolean;
}

export interface ActivitySeries {
  /** Bq/ml at the time of the measurement, 0 or more and finite. */
  volume: Volume<Float32Array>;
  source: DoseSourceClass;
  radionuclide: NuclideName;
  hoursAfterAdministration: number;
  /** What was made of the values, and what the header says against them, as sentences. */
  notes: string[];
}

/**
 * Activity concentration from one series, as `readActivityImages` reads it, with the hours
 * after the administration entered or as its images say.
 * @throws TIME_CONTRADICTORY; INVALID_ARGUMENT without images or without a time; and as
 *   `readActivityImages`
 */
export function readActivitySeries(
  images: readonly StoredImage[],
  { hoursAfterAdministration, acceptUncorrected, radionuclide }: ReadActivitySeriesOptions = {},
): ActivitySeries {
  const datasets = images.map((image) => image.dataset);
  // Of another nuclide or unit: no time would mend it, and none is asked for.
  checkActivityHeaders(datasets, { acceptUncorrected, radionuclide });
  const time = chooseHours(hoursAfterAdministration, timeAfterAdministration(datasets));
  const { notes, ...read } = readActivityImages(images, {
    hoursAfterAdministration: time.hours,
    administeredMBq: readAdministration(datasets[0]).administration.activityMBq?.value,
    acceptUncorrected,
    radionuclide,
  });
  return {
    ...read,
    hoursAfterAdministration: time.hours,
    notes: [...time.notes, ...notes],
  };
}
