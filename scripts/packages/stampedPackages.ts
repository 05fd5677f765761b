import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundleOptions';
import { foldersWithWeights, packageFolders } from './packageFolders';
import type { PackageFolder } from './packageFolders';
import { weightsLicence } from './weightsLicence';

interface PackageJson {
  version: string;
  engines: Record<string, string>;
  repository: { type: string; url: string };
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/**
 * The package.json of each published package with what it shares with the repository: version,
 * Node, address, the licence (ours, and the weights' where they are inside), and for the programs
 * the packages that they import, in the repository's ranges.
 * @param imported names of the packages that the compiled programs import
 * @returns texts by file, relative to the repository
 * @throws Error naming a package that the repository does not declare
 */
export function stampedPackages(imported: readonly string[]): Map<string, string> {
  const own = readJson<PackageJson>('package.json');
  return new Map(
    packageFolders.map((folder) => {
      const file = `${folder}/package.json`;
      const stamped = {
        ...readJson<object>(file),
        version: own.version,
        license: licenceOf(folder),
        engines: own.engines,
        repository: { ...own.repository, directory: folder },
        ...(folder === 'programs' && dependenciesOf(own, imported)),
      };
      return [file, `${JSON.stringify(stamped, null, 2)}\n`];
    }),
  );
}

function licenceOf(folder: PackageFolder): string {
  return foldersWithWeights.includes(folder) ? `MIT AND ${weightsLicence().id}` : 'MIT';
}

function dependenciesOf(own: PackageJson, imported: readonly string[]) {
  const missing = imported.find(
    (name) => !(name in own.dependencies) && !(name in own.optionalDependencies),
  );
  if (missing !== undefined) {
    throw new Error(`The programs import ${missing}, which package.json does not declare.`);
  }
  const choose = (ranges: Record<string, string>) =>
    Object.fromEntries(Object.entries(ranges).filter(([name]) => imported.includes(name)));
  return {
    dependencies: choose(own.dependencies),
    optionalDependencies: choose(own.optionalDependencies),
  };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}
