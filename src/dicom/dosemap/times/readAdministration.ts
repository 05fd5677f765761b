import type { Administration } from '../../../dose';
import type { NaturalDataset } from '../../types';
import { administrationFacts } from './administrationFacts';

export interface AdministrationReading {
  administration: Administration;
  /** What the reader of the numbers has to know, as sentences. */
  notes: string[];
}

/**
 * Administered activity and its time from an NM or PT image, with what is to be said about them as
 * sentences.
 * @throws INVALID_TAG for numbers that are none
 */
export function readAdministration(dataset: NaturalDataset): AdministrationReading {
  const { administration, isOfScan, comment, remarks } = administrationFacts(dataset);
  return {
    administration,
    notes: [
      ...remarks,
      ...(isOfScan
        ? [
            'The time of administration is that of the scan: the activity was probably decayed to the scan by the software that wrote the images. Enter the activity and time of the injection.',
          ]
        : []),
      ...(comment === undefined ? [] : [`The image comments say: "${comment}".`]),
    ],
  };
}
