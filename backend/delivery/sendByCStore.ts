import { Client, Dataset, constants, requests } from 'dcmjs-dimse';
import { fileMeta, getString, readDicomFile } from '../../src/dicom';
import { DosimetryError } from '../../src/errors';
import type { DicomDestination } from '../site/site';

/** A data set that is sent as it stands in its file, and not written anew by the library. */
class SentDataset extends Dataset {
  readonly #bytes: Buffer;

  constructor(elements: Record<string, string>, syntax: string, bytes: Buffer) {
    super(elements, syntax);
    this.#bytes = bytes;
  }

  override getDenaturalizedDataset(): Buffer {
    return this.#bytes;
  }
}

/**
 * Stores files at a DICOM destination in one association (PS3.7 9.1.1).
 * @throws DosimetryError NETWORK_FAILED where it cannot be reached, STORE_REFUSED where it refuses
 *   the association or an object
 */
export async function sendByCStore(
  files: readonly Uint8Array[],
  to: DicomDestination,
  ownAeTitle: string,
): Promise<void> {
  const client = new Client();
  const statuses: number[] = [];
  let accepted = 0;
  files.forEach((file) => {
    const request = new requests.CStoreRequest(sentDataset(file));
    request.on('response', (response) => statuses.push(response.getStatus()));
    client.addRequest(request);
  });
  await new Promise<void>((resolve, reject) => {
    client.on('associationAccepted', () => accepted++);
    client.on('associationRejected', ({ result }) =>
      reject(
        result === constants.RejectResult.Transient
          ? unreachable(to, 'It refuses associations for now.')
          : refused(to, 'It refuses the association; does it know this node’s AE title?'),
      ),
    );
    client.on('networkError', (error) => reject(unreachable(to, `${error.message}.`)));
    client.on('closed', resolve);
    client.send(to.host, to.port, ownAeTitle, to.aeTitle, {
      connectTimeout: 30_000,
      associationTimeout: 30_000,
      pduTimeout: 120_000,
    });
  });
  const bad = statuses.find((status) => status !== 0 && (status & 0xf000) !== 0xb000);
  if (bad !== undefined) {
    const why = `It answers with status 0x${bad.toString(16).toUpperCase()}.`;
    throw (bad & 0xff00) === 0xa700 ? unreachable(to, why) : refused(to, why);
  }
  if (statuses.length < files.length) {
    throw accepted > 0
      ? refused(to, 'It does not accept this kind of object, or ended before it answered.')
      : unreachable(to, 'It ended the connection.');
  }
}

function sentDataset(file: Uint8Array): Dataset {
  const { dataset, transferSyntaxUID } = readDicomFile(file);
  const { dataSetStart } = fileMeta(file, 132)!;
  const element = (keyword: string): string => getString(dataset, keyword) ?? '';
  return new SentDataset(
    { SOPClassUID: element('SOPClassUID'), SOPInstanceUID: element('SOPInstanceUID') },
    transferSyntaxUID,
    Buffer.from(file.subarray(dataSetStart)),
  );
}

function unreachable({ aeTitle, host, port }: DicomDestination, why: string): DosimetryError {
  return new DosimetryError('NETWORK_FAILED', {
    what: `${aeTitle} did not take the results.`,
    why,
    next: `Check that ${host}:${port} can be reached; the node tries again.`,
  });
}

function refused({ aeTitle }: DicomDestination, why: string): DosimetryError {
  return new DosimetryError('STORE_REFUSED', {
    what: `${aeTitle} refused the results.`,
    why,
    next: 'Correct the cause there, then restart the job.',
  });
}
