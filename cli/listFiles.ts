import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * All files below a folder in the order of their names, subfolders included; a file stands for
 * itself. Symbolic links are followed, as archives of studies are often made of them; each folder
 * is entered once, so that a link to its own parent does no harm.
 *
 * @throws what Node throws for a path that is not there or may not be read
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
 * A link that leads nowhere counts as a file: whoever reads it says so. Pipes and devices are none.
 */
async function kindOf(place: string): Promise<'file' | 'folder' | 'other'> {
  try {
    const stat = await fs.stat(place);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}
