import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../bundleOptions';
import { foldersWithWeights } from './packageFolders';
import type { PackageFolder } from './packageFolders';
import { weightsLicence } from './weightsLicence';

/** Puts the licences and the list of changes beside a package's package.json. */
export async function copyNotices(folder: PackageFolder): Promise<void> {
  const target = path.join(root, folder);
  for (const file of ['LICENSE', 'CHANGELOG.md']) {
    await cp(path.join(root, file), path.join(target, file));
  }
  if (foldersWithWeights.includes(folder)) {
    await writeFile(path.join(target, 'LICENSE-WEIGHTS.md'), weightsNotice());
  }
}

function weightsNotice(): string {
  const { id, url, terms } = weightsLicence();
  return `# Licence of the networks' weights

The files \`models/*.onnx\` of this package are licensed under ${id}
(${url}). ${terms}
How they were made and what they were measured to do is in \`models/MODEL_CARD.md\`.

The program itself is under the MIT licence: see \`LICENSE\`.
`;
}
