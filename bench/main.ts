import { describeOptions } from '../cli/arguments/describeOptions';
import { parseArguments } from '../cli/arguments/parseArguments';
import { toDosimetryError } from '../src/errors';

const options = {
  cases: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: 1_000_000,
    default: 200,
    hint: 'N',
    help: 'of the alignment, or jobs of the backend; 20 make a short run (default 200)',
  },
  json: { kind: 'flag', help: 'print JSON where the bench can' },
  quick: { kind: 'flag', help: 'fewer cases where the bench can' },
  help: { kind: 'flag' },
} as const;

interface BenchOptions {
  cases: number;
  json: boolean;
  quick: boolean;
}

/** One entry for each file beside this one; loaded when it is requested. */
const benches: Record<string, (options: BenchOptions) => Promise<void>> = {
  backend: async (which) => (await import('./backend')).benchBackend(which),
  engine: async (which) => (await import('./engine')).benchEngine(which),
  alignment: async (which) => (await import('./alignment')).benchAlignment(which),
  coregistration: async (which) => (await import('./coregistration')).benchCoregistration(which),
  dose: async () => (await import('./dose')).benchDose(),
  kinetics: async (which) => (await import('./kinetics')).benchKinetics(which),
  dosimetry: async () => (await import('./dosimetry')).benchDosimetry(),
  uncertainty: async (which) => (await import('./uncertainty')).benchUncertainty(which),
  viewer: async () => (await import('./viewer')).benchViewer(),
  strokes: async () => (await import('./strokes')).benchStrokes(),
  patients: async (which) => (await import('./patients')).benchPatients(which),
  tab: async () => (await import('./tab')).benchTab(),
  recovery: async (which) => (await import('./recovery')).benchRecovery(which),
  objects: async () => (await import('./objects')).benchObjects(),
};

/** `npm run bench` runs all benches, `npm run bench -- engine` one. Results are printed only. */
async function main(): Promise<void> {
  const { values, positionals } = parseArguments(options, process.argv.slice(2), {
    allowPositionals: true,
  });
  const [name] = positionals;
  if (values.help) {
    const names = Object.keys(benches).join(', ');
    const usage = `Usage: npm run bench -- [name] [options]   (without a name all: ${names})`;
    process.stdout.write(`${usage}\n${describeOptions(options, 12)}\n`);
    return;
  }
  if (name !== undefined && !Object.hasOwn(benches, name)) {
    process.stderr.write(`No bench "${name}"; there are: ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 1;
    return;
  }
  for (const run of name === undefined ? Object.values(benches) : [benches[name]]) {
    await run(values);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
