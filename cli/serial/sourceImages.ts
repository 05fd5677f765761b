import { getString } from '../../src/dicom';
import type { SopReference } from '../../src/dicom';
import type { SpectSession } from '../../src/sessions';
import { filesOfSeries } from './filesOfSeries';
import type { TherapyFiles } from './readTherapy';

/** SPECT and CT images of the sessions in use, as a dose refers to them. */
export function sourceImages(
  sessions: readonly SpectSession[],
  therapy: TherapyFiles,
): SopReference[] {
  const series = sessions
    .filter(({ isUsed }) => isUsed)
    .flatMap(({ beds, ct }) => [...beds, ...(ct ? [ct] : [])]);
  const files = new Set(series.flatMap((one) => filesOfSeries(therapy, one)));
  return [...files].map(({ dataset }) => ({
    ReferencedSOPClassUID: getString(dataset, 'SOPClassUID') ?? '',
    ReferencedSOPInstanceUID: getString(dataset, 'SOPInstanceUID') ?? '',
  }));
}
