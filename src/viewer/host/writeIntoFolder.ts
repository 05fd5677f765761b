import { DosimetryError } from '../../errors';

export interface NamedFile {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * Writes files into a new sub-folder, which is removed again where one of them fails.
 * @throws DosimetryError OUTPUT_FAILED
 */
export async function writeIntoFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  files: readonly NamedFile[],
): Promise<void> {
  try {
    const own = await folder.getDirectoryHandle(name, { create: true });
    for (const file of files) {
      const handle = await own.getFileHandle(file.name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(file.content);
      await stream.close();
    }
  } catch (cause) {
    await folder.removeEntry(name, { recursive: true }).catch(() => undefined);
    throw new DosimetryError('OUTPUT_FAILED', {
      what: `The case could not be written into the folder "${folder.name}".`,
      why: cause instanceof Error ? `The browser reports: ${cause.message}.` : '',
      next: 'Choose another folder, or save it as a zip.',
      cause,
    });
  }
}
