import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createDicomWebClient } from '../../../src/dicomweb';
import type { DicomWebClient, InstanceAddress } from '../../../src/dicomweb';
import { readDicomFile, requiredString } from '../../../src/dicom';
import type { NaturalDataset } from '../../../src/dicom';
import type { CaseQuestion } from '../../../src/commissioning/checkCase';

export interface ArchiveCasesOptions {
  /** Root of the site's DICOMweb service. */
  archive: string;
  /** Sent as the header Authorization. */
  authorization?: string;
  /** Folder with the synthetic patient's results. */
  results: string;
}

/** What the program stores in an archive: contours and dose map. */
const objects = [
  ['rtstruct', 'rtstruct-1.dcm'],
  ['rtdose', 'rtdose.dcm'],
] as const;

/**
 * STOW-RS of the synthetic patient's results to the site's archive, found by QIDO-RS, and back by
 * WADO-RS. The study stays in the archive, under the synthetic patient's name.
 */
export function archiveCases({
  archive,
  authorization,
  results,
}: ArchiveCasesOptions): CaseQuestion[] {
  const client = createDicomWebClient({
    root: archive,
    ...(authorization !== undefined && {
      getHeaders: () => ({ Authorization: authorization }),
    }),
  });
  return objects.flatMap(([id, name]): CaseQuestion[] => {
    const read = () => fs.readFileSync(path.join(results, name));
    const common = { group: 'archive', tolerance: {} } as const;
    const source = 'DICOM PS3.18: what is stored is what is retrieved';
    return [
      {
        ...common,
        ...{ id: `archive-store-${id}`, title: `STOW-RS of the ${id.toUpperCase()}` },
        ...{ expected: 'stored', source: 'DICOM PS3.18 10.5' },
        find: () => store(client, read()),
      },
      {
        ...common,
        ...{ id: `archive-find-${id}`, title: `QIDO-RS finds the ${id.toUpperCase()}`, unit: '' },
        ...{ expected: 1, source: 'DICOM PS3.18 10.6' },
        find: () => countFound(client, addressOf(datasetOf(read()))),
      },
      {
        ...common,
        ...{ id: `archive-back-${id}`, source },
        title: `WADO-RS gives the ${id.toUpperCase()} back: attributes that differ`,
        expected: 'none',
        find: () => differences(client, datasetOf(read())),
      },
    ];
  });
}

async function store(client: DicomWebClient, file: Uint8Array): Promise<string> {
  const [{ status, message }] = await client.storeInstances([file], { allowPartial: true });
  // A second run with the same objects is refused as a duplicate, which is as good.
  return status === 'alreadyStored' ? 'stored' : message ? `${status}: ${message}` : status;
}

async function countFound(client: DicomWebClient, address: InstanceAddress): Promise<number> {
  const query = { SOPInstanceUID: address.sopInstanceUID };
  return (await client.searchInstances(address, query)).length;
}

async function differences(client: DicomWebClient, sent: NaturalDataset): Promise<string> {
  const back = datasetOf(await client.retrieveInstance(addressOf(sent)));
  const names = [...new Set([...Object.keys(sent), ...Object.keys(back)])].filter(
    (name) => !name.startsWith('_'),
  );
  const other = names.filter((name) => hashOf(sent[name]) !== hashOf(back[name]));
  return other.join(', ') || 'none';
}

function datasetOf(file: Uint8Array): NaturalDataset {
  return readDicomFile(file).dataset;
}

function addressOf(dataset: NaturalDataset): InstanceAddress {
  return {
    studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
    sopInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
  };
}

/** Of a value of any kind, buffers by their bytes. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (_name, part: unknown) =>
    part instanceof ArrayBuffer ? Buffer.from(part).toString('base64') : part,
  );
  return createHash('sha256').update(String(text)).digest('hex');
}
