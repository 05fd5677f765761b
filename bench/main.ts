import { toDosimetryError } from '../src/errors';

/** One entry for each file beside this one; loaded when asked for. */
const benches: Record<string, () => Promise<void>> = {
  engine: async () => (await import('./engine')).benchEngine(),
  alignment: async () => (await import('./alignment')).benchAlignment(),
  tab: async () => (await import('./tab')).benchTab(),
  objects: async () => (await import('./objects')).benchObjects(),
};

/** `npm run bench` runs all, `npm run bench -- engine` one. Results go to the screen only. */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  if (name !== undefined && !Object.hasOwn(benches, name)) {
    process.stderr.write(`No bench "${name}"; there are: ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 1;
    return;
  }
  for (const run of name === undefined ? Object.values(benches) : [benches[name]]) {
    await run();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
