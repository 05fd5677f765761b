import fs from 'node:fs/promises';
import path from 'node:path';
import { isCaseFolder } from './readEvaluationCase';

/**
 * The folders of the cases in a folder, in the order of their names; the folder itself if it is one
 * case.
 */
export async function caseFolders(folder: string): Promise<string[]> {
  if (await isCaseFolder(folder)) {
    return [path.resolve(folder)];
  }
  const places = (await fs.readdir(folder)).map((name) => path.join(folder, name)).sort();
  // stat follows links, because cases are often collected as links.
  const areFolders = await Promise.all(places.map(isFolder));
  return places.filter((_, n) => areFolders[n]);
}

async function isFolder(place: string): Promise<boolean> {
  const found = await fs.stat(place).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
