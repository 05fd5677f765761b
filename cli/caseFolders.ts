import fs from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError } from '../src/errors';
import { isCaseFolder } from './readEvaluationCase';

const whatIsNeeded =
  'Give a folder that has one folder for each case: its CT and the kidneys that were drawn by hand.';

/**
 * The folders of the cases in a folder, in the order of their names; the folder itself if it is one
 * case.
 * @throws DosimetryError INVALID_ARGUMENT where it is no folder, or has no folder in it
 */
export async function caseFolders(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${folder} is no folder.`,
      why: 'The cases are read from there.',
      next: whatIsNeeded,
    });
  }
  if (await isCaseFolder(folder)) {
    return [path.resolve(folder)];
  }
  const places = (await fs.readdir(folder)).map((name) => path.join(folder, name)).sort();
  // stat follows links, because cases are often collected as links.
  const areFolders = await Promise.all(places.map(isFolder));
  const cases = places.filter((_, n) => areFolders[n]);
  if (cases.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `There is no case in ${folder}.`,
      why: places.length > 0 ? 'It has files, but no folder of a case.' : 'It is empty.',
      next: whatIsNeeded,
    });
  }
  return cases;
}

async function isFolder(place: string): Promise<boolean> {
  const found = await fs.stat(place).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
