import { DosimetryError } from '../errors';
import { readStoreUids } from './readStoreUids';
import type { StoreOutcome } from './types';

/**
 * Stores files together, or one by one where the server refuses the whole request. Some archives
 * answer only 400 as soon as one instance is bad (Orthanc does), or 413 for the total size. The
 * outcome of the other instances is then known only by storing each one, which is harmless to
 * repeat.
 * @param store stores some files in one request and rejects with STORE_REFUSED where it is refused
 *   as a whole
 */
export async function storeEach(
  files: readonly Uint8Array[],
  store: (files: readonly Uint8Array[]) => Promise<StoreOutcome[]>,
): Promise<StoreOutcome[]> {
  try {
    return await store(files);
  } catch (error) {
    if (!isRefusal(error) || files.length === 1) {
      throw error;
    }
  }
  const outcomes: StoreOutcome[] = [];
  for (const file of files) {
    try {
      outcomes.push(...(await store([file])));
    } catch (error) {
      if (!isRefusal(error)) {
        throw error;
      }
      const message = error.why.replace(/^The server at \S+ /, 'it ').replace(/\.$/, '');
      outcomes.push({ ...readStoreUids(file), status: 'refused', message });
    }
  }
  return outcomes;
}

function isRefusal(error: unknown): error is DosimetryError {
  return error instanceof DosimetryError && error.code === 'STORE_REFUSED';
}
