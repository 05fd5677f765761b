import { isTooOld } from './isTooOld';
import type { SavedWork } from './savedWork';
import type { SavedWorkStore } from './savedWorkStore';

const databaseName = 'kidney-dosimetry';
const storeName = 'unstored-work';

/**
 * Keeps unstored work in the browser's IndexedDB, which survives closed tabs and crashes. Each call
 * opens the database anew, so that no tab stands in the way of another.
 */
export function createBrowserStore(factory: IDBFactory = indexedDB): SavedWorkStore {
  return {
    async put(work) {
      await inStore(factory, 'readwrite', (store) => store.put(work));
    },
    async find(studyInstanceUID, now) {
      const all = (await inStore(factory, 'readonly', (store) => store.getAll())) as SavedWork[];
      for (const { id } of all.filter(({ savedAt }) => isTooOld(savedAt, now))) {
        await inStore(factory, 'readwrite', (store) => store.delete(id));
      }
      return all
        .filter((work) => work.format === 1 && work.studyInstanceUID === studyInstanceUID)
        .filter(({ savedAt }) => !isTooOld(savedAt, now))
        .sort((a, b) => b.savedAt - a.savedAt);
    },
    async remove(id) {
      await inStore(factory, 'readwrite', (store) => store.delete(id));
    },
    async removeAll() {
      await inStore(factory, 'readwrite', (store) => store.clear());
    },
  };
}

async function inStore<Result>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open(factory);
  try {
    const transaction = database.transaction(storeName, mode);
    const request = act(transaction.objectStore(storeName));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
  });
}
