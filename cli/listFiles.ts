import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists all files in a folder and its subfolders, in the order of their names; for a file, the file
 * itself. Symbolic links are followed, because archives of studies often consist of them. Each
 * folder is entered once, so that a link to its own parent does no harm.
 * @throws what Node throws for a path that does not exist or may not be read
 */
export async function listFiles(fileOrFolder: string): Promise<string[]> {
  if ((await fs.stat(fileOrFolder)).isFile()) {
    return [fileOrFolder];
  }
  const files: string[] = [];
  await collect(fileOrFolder, new Set(), files);
  return files.sort();
}

async function collect(folder: string, entered: Set<string>, files: string[]): Promise<void> {
  const real = await fs.realpath(folder);
  if (entered.has(real)) {
    return;
  }
  entered.add(real);
  for (const name of await fs.readdir(folder)) {
    const place = path.join(folder, name);
    const kind = await kindOf(place);
    if (kind === 'folder') {
      await collect(place, entered, files);
    } else if (kind === 'file') {
      files.push(place);
    }
  }
}

/**
 * A broken link counts as a file, so that the code that reads it reports it. Pipes and devices are
 * ignored.
 */
async function kindOf(place: string): Promise<'file' | 'folder' | 'other'> {
  try {
    const stat = await fs.stat(place);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}
