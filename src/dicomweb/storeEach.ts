import { DosimetryError } from '../errors';
import { readStoreUids } from './readStoreUids';
import type { StoreOutcome } from './types';

/**
 * Stores files together; where the server refuses the whole request, one by one.
 *
 * Some archives answer a bare 400 as soon as one instance is bad (Orthanc does) or 413 for the sum:
 * what became of the others is known only by storing each, which repeats nothing harmful.
 *
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
