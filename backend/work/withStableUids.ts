import { getString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import { stableUid } from './stableUid';

/**
 * A made object with UIDs of its own kept stable: instance, series, and dimensions of a SEG.
 * @param seed names the job and the object
 */
export function withStableUids(
  dataset: NaturalDataset,
  ...seed: readonly string[]
): NaturalDataset {
  const organization = (dataset.DimensionOrganizationSequence as NaturalDataset[] | undefined)?.[0];
  const old = organization && getString(organization, 'DimensionOrganizationUID');
  const replace = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((item: NaturalDataset) => ({
          ...item,
          DimensionOrganizationUID: stableUid(...seed, 'dimensions'),
        }))
      : value;
  return {
    ...dataset,
    SOPInstanceUID: stableUid(...seed, 'instance'),
    SeriesInstanceUID: stableUid(...seed, 'series'),
    ...(old !== undefined && {
      DimensionOrganizationSequence: replace(dataset.DimensionOrganizationSequence),
      DimensionIndexSequence: replace(dataset.DimensionIndexSequence),
    }),
  };
}
