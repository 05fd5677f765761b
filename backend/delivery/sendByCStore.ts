import { Client, constants } from 'dcmjs-dimse';
import { DosimetryError } from '../../src/errors';
import { silenceDimse } from '../silenceDimse';
import type { DicomDestination } from '../site/site';
import { SentObject } from './sentObject';

/** Refusals may end by themselves: out of resources, processing failure (PS3.7 C, PS3.4 B.2.3). */
const isPassing = (status: number): boolean => (status & 0xff00) === 0xa700 || status === 0x0110;
const isStored = (status: number): boolean => status === 0 || (status & 0xf000) === 0xb000;

/** Shortest unit that a receiver may ask for, bytes: with none in it, sending would never end. */
const shortestPdu = 1024;

const timeouts = { connectTimeout: 30_000, associationTimeout: 30_000, pduTimeout: 120_000 };

/**
 * Stores files at a DICOM destination in one association (PS3.7 9.1.1), all or none of them.
 * @throws DosimetryError NETWORK_FAILED where it cannot be reached, ends the connection or is busy;
 *   STORE_REFUSED where it refuses the association or an object
 */
export async function sendByCStore(
  files: readonly Uint8Array[],
  to: DicomDestination,
  ownAeTitle: string,
): Promise<void> {
  silenceDimse();
  const client = new Client();
  const objects = files.map((file) => new SentObject(file));
  /** By object: one that is answered twice does not count for another one. */
  const statuses = new Map<SentObject, number>();
  for (const object of objects) {
    const { request, ownContext } = object;
    request.on('response', (response) => statuses.set(object, response.getStatus()));
    client.addRequest(request);
    client.addAdditionalPresentationContext(ownContext, true);
  }
  await new Promise<void>((resolve, reject) => {
    // The library sends the requests when this has returned.
    client.on('associationAccepted', (accepted) => {
      try {
        const longestPdu = accepted.getMaxPduLength();
        if (longestPdu !== 0 && longestPdu < shortestPdu) {
          throw refused(to, `It takes ${longestPdu} bytes at a time.`);
        }
        if (!objects.every((object) => object.useAccepted(accepted))) {
          throw refused(to, 'It does not accept this kind of object.');
        }
      } catch (error) {
        client.clearRequests();
        reject(error);
      }
    });
    client.on('associationRejected', ({ result }) =>
      reject(
        result === constants.RejectResult.Transient
          ? unreachable(to, 'It refuses associations for now.')
          : refused(to, 'It refuses the association; does it know this node’s AE title?'),
      ),
    );
    client.on('networkError', (error) =>
      reject(unreachable(to, `${error.message.replace(/^[\s>-]+/, '')}.`)),
    );
    client.on('closed', resolve);
    client.send(to.host, to.port, ownAeTitle, to.aeTitle, timeouts);
  });
  checkStatuses([...statuses.values()], files.length, to);
}

function checkStatuses(statuses: readonly number[], sent: number, to: DicomDestination): void {
  const bad = statuses.filter((status) => !isStored(status));
  if (bad.length > 0) {
    const why = `It answers with status 0x${bad[0].toString(16).toUpperCase()}.`;
    throw bad.every(isPassing) ? unreachable(to, why) : refused(to, why);
  }
  if (statuses.length < sent) {
    throw unreachable(to, 'It ended the connection before it had answered.');
  }
}

function unreachable({ aeTitle, host, port }: DicomDestination, why: string): DosimetryError {
  return new DosimetryError('NETWORK_FAILED', {
    what: `${aeTitle} did not take the results.`,
    why,
    next: `Check that ${host}:${port} can be reached. The node tries again, as often as its file says.`,
  });
}

function refused({ aeTitle }: DicomDestination, why: string): DosimetryError {
  return new DosimetryError('STORE_REFUSED', {
    what: `${aeTitle} refused the results.`,
    why,
    next: 'Correct the cause there, then restart the job.',
  });
}
