import fs from 'node:fs/promises';
import path from 'node:path';
import { caseFolders } from './caseFolders';

/**
 * Every file that an evaluation of `folder` may write into `out`, and the pictures referenced by
 * the tables of an earlier run.
 */
export async function evaluationFiles(out: string, folder: string): Promise<string[]> {
  const before = await fs.readFile(path.join(out, 'evaluation.md'), 'utf8').catch(() => '');
  const pictures = [...before.matchAll(/^!\[[^\n]*\]\(([^()\n]+-(?:ct|dose)\.svg)\)$/gm)]
    .map(([, name]) => decodeName(name))
    .filter((name) => name === path.basename(name));
  const ofCases = (await caseFolders(folder)).flatMap((place) =>
    ['ct', 'dose'].map((view) => `${path.basename(place)}-${view}.svg`),
  );
  const names = new Set([...pictures, ...ofCases, 'dose.svg', 'evaluation.csv', 'evaluation.md']);
  return [...names].map((name) => path.join(out, name));
}

/** Decodes a name that encodeURIComponent wrote; any other text is not the name of a picture. */
function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '/';
  }
}
