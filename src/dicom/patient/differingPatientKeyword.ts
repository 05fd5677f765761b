import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { patientKeywords, patientSpelling } from './patientSpelling';

/**
 * The first attribute by which two objects are of different people: identifier, issuer, name, birth
 * date, sex. What one of them does not say is no difference.
 */
export function differingPatientKeyword(
  one: NaturalDataset,
  other: NaturalDataset,
): (typeof patientKeywords)[number] | undefined {
  return patientKeywords.find((keyword) => {
    const [a, b] = [one, other].map((dataset) =>
      patientSpelling(keyword, getString(dataset, keyword)),
    );
    return a !== '' && b !== '' && a !== b;
  });
}
