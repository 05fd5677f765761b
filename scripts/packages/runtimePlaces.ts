/** What the lock file says of one package. */
export interface LockedDependencies {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/**
 * Places in the lock file of what runs: everything that the product's packages depend on, through
 * any number of others. npm's own marks will not do: it counts what is installed for its types and
 * is an optional peer, which the host brings, among what runs.
 * @param packages of a package-lock.json, by place
 */
export function runtimePlaces(packages: Readonly<Record<string, LockedDependencies>>): Set<string> {
  const found = new Set<string>();
  const waiting = Object.keys(packages).filter((place) => !place.includes('node_modules/'));
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const name of neededBy(packages[from])) {
      const place = placeOf(name, from, packages);
      if (place !== undefined && !found.has(place)) {
        found.add(place);
        waiting.push(place);
      }
    }
  }
  return found;
}

function neededBy(entry: LockedDependencies): string[] {
  const { dependencies, optionalDependencies, peerDependencies = {} } = entry;
  const peers = Object.keys(peerDependencies).filter(
    (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Node's own search: beside the package, then in each folder above it. */
function placeOf(
  name: string,
  from: string,
  packages: Readonly<Record<string, LockedDependencies>>,
): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) {
      return place;
    }
    if (folder === '') {
      return undefined;
    }
  }
}
