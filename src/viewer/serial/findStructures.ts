import { ctSeriesGeometry, getString, requiredString } from '../../dicom';
import type { DicomWebClient } from '../../dicomweb';
import { DosimetryError } from '../../errors';
import type { SpectSession } from '../../sessions';
import type { VolumeGeometry } from '../../volume/types';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import type { KidneySession } from '../session/kidneySession';
import type { SessionStructures } from '../session/slices/serialDoseSlice';

interface StoredObject {
  studyInstanceUID: string;
  seriesInstanceUID: string;
  sopInstanceUID: string;
}

/**
 * What was drawn on the CTs of some sessions besides the kidneys: every structure of every SEG and
 * RTSTRUCT in their studies and frames of reference. An object that cannot be read is told in a
 * note, and the others are taken.
 *
 * @returns by `SpectSession.id`
 * @throws DosimetryError of the archive; CANCELLED
 */
export async function findStructures(
  { client }: Pick<KidneySession, 'client'>,
  archive: DicomWebClient,
  sessions: readonly SpectSession[],
  signal: AbortSignal,
): Promise<Record<string, SessionStructures>> {
  const found: Record<string, SessionStructures> = {};
  for (const { id, ct } of sessions) {
    if (!ct) {
      continue;
    }
    const { studyInstanceUID, seriesInstanceUID } = ct;
    const headers = await archive.retrieveSeriesMetadata(
      { studyInstanceUID, seriesInstanceUID },
      { signal },
    );
    const { geometry } = ctSeriesGeometry(headers);
    const drawn: SessionStructures = { structures: [], notes: [] };
    for (const object of await objectsOf(archive, studyInstanceUID, geometry, signal)) {
      await addObject(drawn, { client, archive, object, geometry, signal });
      throwIfCancelled(signal);
    }
    found[id] = drawn;
  }
  return found;
}

/** SEG and RTSTRUCT of a study, but those of another frame of reference. */
async function objectsOf(
  archive: DicomWebClient,
  studyInstanceUID: string,
  { frameOfReferenceUID }: VolumeGeometry,
  signal: AbortSignal,
): Promise<StoredObject[]> {
  const series = (await archive.searchSeries(studyInstanceUID, {}, { signal })).filter((one) =>
    ['RTSTRUCT', 'SEG'].includes(getString(one, 'Modality') ?? ''),
  );
  const objects: StoredObject[] = [];
  for (const one of series) {
    const seriesInstanceUID = requiredString(one, 'SeriesInstanceUID');
    const headers = await archive.retrieveSeriesMetadata(
      { studyInstanceUID, seriesInstanceUID },
      { signal },
    );
    for (const header of headers) {
      const frame = getString(header, 'FrameOfReferenceUID');
      if (!frame || !frameOfReferenceUID || frame === frameOfReferenceUID) {
        const sopInstanceUID = requiredString(header, 'SOPInstanceUID');
        objects.push({ studyInstanceUID, seriesInstanceUID, sopInstanceUID });
      }
    }
  }
  return objects;
}

async function addObject(
  drawn: SessionStructures,
  {
    client,
    archive,
    object,
    geometry,
    signal,
  }: {
    client: KidneySession['client'];
    archive: DicomWebClient;
    object: StoredObject;
    geometry: VolumeGeometry;
    signal: AbortSignal;
  },
): Promise<void> {
  try {
    const part10 = (await archive.retrieveInstance(object, { signal })).slice();
    const { structures, leftOut } = await client.jobs.run(
      'drawStructureFile',
      { part10, geometry },
      [part10.buffer],
    );
    drawn.structures.push(...structures);
    drawn.notes.push(...leftOut.map(({ name, why }) => `"${name}" cannot be used: ${why}`));
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    drawn.notes.push(`A structure set or segmentation cannot be used: ${error.what} ${error.why}`);
  }
}
