/** An entry for the lists `extensions` and `modes` of OHIF 3.14's app-config.js. */
export interface PluginDescriptor {
  packageName: string;
  importPath: string;
  globalName: string;
  coreVersionRange: string;
  integrity: string;
}

export interface DescriptorOptions {
  /** The package's name. */
  name: string;
  version: string;
  /** Of the release's files, by their paths. */
  integrity: Readonly<Record<string, string>>;
}

/** The range of OHIF that the packages' peer dependencies name, too. */
const hostRange = '>=3.13.0-beta.0 <4';

/** @throws Error where the plug-in's script is not among the files */
export function createDescriptor({
  name,
  version,
  integrity,
}: DescriptorOptions): PluginDescriptor {
  const file = `plugins/${name}/${version}/index.umd.js`;
  if (!(file in integrity)) {
    throw new Error(`${file} is missing: run npm run build.`);
  }
  return {
    packageName: name,
    importPath: `/${file}`,
    globalName: name,
    coreVersionRange: hostRange,
    integrity: integrity[file],
  };
}
