import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { root } from '../bundleOptions';

export interface ProgramInputs {
  /** Our own files that the programs are made of, relative to the repository. */
  sources: string[];
  /** Names of the packages that they import. */
  packages: string[];
}

/** Sources that start by themselves: the package's command, and the thread of the server. */
const entryPoints = ['programs/main.ts', 'backend/pipelineThread.ts'];

/** What command line and backend are made of; nothing is written. */
export async function programInputs(): Promise<ProgramInputs> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'never-written',
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    metafile: true,
    logLevel: 'warning',
  });
  return { sources: Object.keys(metafile.inputs), packages: packagesIn(metafile.inputs) };
}

function packagesIn(inputs: Metafile['inputs']): string[] {
  const names = Object.values(inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !path.startsWith('node:'))
    .map(({ path }) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)].sort();
}
