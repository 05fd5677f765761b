interface FolderPicker {
  showDirectoryPicker?(options: { mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser lets a page write into folders: Chromium does, on https and localhost. */
export function canChooseFolder(): boolean {
  return (globalThis as FolderPicker).showDirectoryPicker !== undefined;
}

/**
 * Asks the user for a folder. A browser allows it right after a click and not later.
 * @returns undefined where the user closed the dialogue
 */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as FolderPicker).showDirectoryPicker?.({ mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      return undefined;
    }
    throw error;
  }
}
