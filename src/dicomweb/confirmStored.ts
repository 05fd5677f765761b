import { getString, readDicomFile } from '../dicom';
import { findInstance, type InstanceToFind } from './findInstance';
import type { DicomWebClientOptions, StoreOutcome } from './types';
import { waitFor } from './waitFor';

export interface ConfirmOptions extends DicomWebClientOptions {
  signal?: AbortSignal;
}

/**
 * The first look is taken at once. The pauses before the others, each twice as long as the one
 * before, are for archives that index later.
 */
const looks = 5;
const parallelLooks = 4;

/**
 * Searches the archive several times for the instances whose outcome is in doubt, because some
 * archives list an object only seconds after accepting it (about 8 s with the usual delay).
 * @returns the outcomes. Doubtful instances that were found are "stored", or "alreadyStored" where
 *   a repeated request had been refused as a duplicate; the others are unchanged, with the result
 *   of the search added
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
 * Study and series, where the file states them. A file that has been sent is not refused here for a
 * defect.
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
