import { getString } from '../../dicom';
import type { DisplaySetService } from '../host/hostTypes';
import { firstInstance } from '../series/firstInstance';

/**
 * Names of the study's series that are the same with every visit, by the viewer's own identifiers,
 * which are not.
 */
export function doseKeys(service: DisplaySetService): Map<string, string> {
  return new Map(
    service
      .getActiveDisplaySets()
      .map((set) => [
        set.displaySetInstanceUID,
        `${set.SeriesInstanceUID} ${getString(firstInstance(set), 'SOPInstanceUID') ?? ''}`,
      ]),
  );
}
