import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { getString } from '../../src/dicom';
import { createDicomWebClient } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';
import { webOptions } from '../delivery/deliver';
import { dataPlaces } from '../reception/dataPlaces';
import { storeInstance } from '../reception/storeInstance';
import type { SeriesTable } from '../reception/seriesTable';
import type { Site, WebDestination } from '../site/site';

export interface WantedSeries {
  archive: WebDestination;
  studyInstanceUID: string;
  seriesInstanceUID: string;
}

export interface FetchSeriesOptions {
  site: Site;
  dataFolder: string;
  table: SeriesTable;
}

export interface FetchProgress {
  /** Images that have come, and those that the archive has; 0 until it has said so. */
  received: number;
  instances: number;
  /** Folder of the images, below the data folder; empty until the first has come. */
  folder: string;
}

/** Images of the longest dynamic series, with room; more is a mistake or an attack. */
const mostInstances = 20_000;

/**
 * Fetches a series from an archive of the site into the data folder, image by image, as if it had
 * been sent.
 * @param told hears of each image
 * @throws DosimetryError as the DICOMweb client and storeInstance; TOO_LARGE, CANCELLED; NO_CT
 *   where the archive has no such series
 */
export async function fetchSeries(
  { archive, ...series }: WantedSeries,
  { site, dataFolder, table }: FetchSeriesOptions,
  signal: AbortSignal,
  told: (progress: FetchProgress) => void,
): Promise<void> {
  const client = createDicomWebClient(webOptions(archive));
  const found = await client.searchInstances(series, { limit: mostInstances + 1 }, { signal });
  checkCount(found.length);
  const { maxInstanceMegabytes, maxSeriesMegabytes } = site.node;
  const arriving = dataPlaces.arriving(dataFolder);
  fs.mkdirSync(arriving, { recursive: true });
  const progress = { received: 0, instances: found.length, folder: '' };
  told(progress);
  for (const instance of found) {
    const sopInstanceUID = getString(instance, 'SOPInstanceUID') ?? '';
    const bytes = await client.retrieveInstance(
      { ...series, sopInstanceUID },
      { signal, maxBytes: maxInstanceMegabytes * 1e6 },
    );
    const file = path.join(arriving, `${randomUUID()}.part`);
    fs.writeFileSync(file, bytes, { mode: 0o600 });
    try {
      const maxSeriesBytes = maxSeriesMegabytes * 1e6;
      progress.folder = storeInstance(file, {
        ...{ dataFolder, table, caller: '', maxSeriesBytes },
        // Another image than the one asked for would be another patient's for all we know.
        announced: { sopInstanceUID, seriesInstanceUID: series.seriesInstanceUID },
      });
    } finally {
      fs.rmSync(file, { force: true });
    }
    progress.received++;
    told(progress);
  }
  table.expect(progress.folder, found.length);
}

function checkCount(instances: number): void {
  if (instances === 0) {
    throw new DosimetryError('NO_CT', {
      what: 'The series cannot be fetched.',
      why: 'The archive has no images of it.',
      next: 'Check the UIDs of the study and of the series.',
    });
  }
  if (instances > mostInstances) {
    throw new DosimetryError('TOO_LARGE', {
      what: 'The series cannot be fetched.',
      why: `It has more than ${mostInstances} images.`,
      next: 'Check the UIDs, or split the series.',
    });
  }
}
