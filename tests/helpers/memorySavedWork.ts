import type { SavedWork, SavedWorkStore } from '../../src/saved';

/** What a browser would keep, by id; records are copied as IndexedDB does. */
export function memorySavedWork(): { kept: Map<string, SavedWork>; store: SavedWorkStore } {
  const kept = new Map<string, SavedWork>();
  return {
    kept,
    store: {
      put: async (work) => void kept.set(work.id, structuredClone(work)),
      find: async (study) =>
        [...kept.values()].filter(({ studyInstanceUID }) => studyInstanceUID === study),
      remove: async (id) => void kept.delete(id),
      removeAll: async () => kept.clear(),
    },
  };
}
