import { getString, readDicomFile } from '../dicom';
import { findInstance, type InstanceToFind } from './findInstance';
import type { DicomWebClientOptions, StoreOutcome } from './types';
import { waitFor } from './waitFor';

export interface ConfirmOptions extends DicomWebClientOptions {
  signal?: AbortSignal;
}

/**
 * The first look is at once; archives that index later get these pauses, each twice the one before.
 */
const looks = 5;
const parallelLooks = 4;

/**
 * Looks in the archive for the instances whose outcome is in doubt, several times, as some archives
 * list an object only seconds after they took it (about 8 s with the usual delay).
 *
 * @returns the outcomes; of the doubtful ones those that were found are "stored", or
 *   "alreadyStored" where a repeated request had been refused as a duplicate; the others are as
 *   they were, with what the search said
 * @throws DosimetryError CANCELLED
 */
export async function confirmStored(
  options: ConfirmOptions,
  files: readonly Uint8Array[],
  outcomes: readonly StoreOutcome[],
  isDoubtful: (outcome: StoreOutcome) => boolean,
): Promise<StoreOutcome[]> {
  const result = [...outcomes];
  const pending = new Map(
    outcomes.flatMap((outcome, n) =>
      isDoubtful(outcome) ? [[n, addressOf(files[n], outcome.sopInstanceUID)] as const] : [],
    ),
  );
  const troubles = new Map<number, string>();
  for (let look = 0; look < looks && pending.size > 0; look++) {
    if (look > 0) {
      await waitFor((options.retryDelayMs ?? 500) * 2 ** (look - 1), options.signal);
    }
    const queue = [...pending].values();
    const lookForSome = async () => {
      for (const [n, address] of queue) {
        const finding = await findInstance(options, address);
        if (finding === 'found') {
          pending.delete(n);
          result[n] = confirmed(outcomes[n]);
        } else {
          troubles.set(n, finding);
        }
      }
    };
    await Promise.all(Array.from({ length: parallelLooks }, lookForSome));
  }
  for (const n of pending.keys()) {
    const { message } = outcomes[n];
    result[n] = { ...outcomes[n], message: [message, troubles.get(n)].join(', and ') };
  }
  return result;
}

function confirmed({ sopClassUID, sopInstanceUID, status }: StoreOutcome): StoreOutcome {
  return {
    sopClassUID,
    sopInstanceUID,
    status: status === 'refused' ? 'alreadyStored' : 'stored',
    confirmedBy: 'search',
  };
}

/**
 * Study and series where the file tells them; a file that was sent is never refused for being odd.
 */
function addressOf(file: Uint8Array, sopInstanceUID: string): InstanceToFind {
  try {
    const { dataset } = readDicomFile(file);
    return {
      sopInstanceUID,
      studyInstanceUID: getString(dataset, 'StudyInstanceUID'),
      seriesInstanceUID: getString(dataset, 'SeriesInstanceUID'),
    };
  } catch {
    return { sopInstanceUID };
  }
}
