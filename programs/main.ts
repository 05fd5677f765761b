import { reportFailure } from '../cli/reportFailure';
import { programNames, programs } from './programs';

const usage = `Usage: kidney-dosimetry PROGRAM [options]

Programs: ${programNames.join(', ')}.
kidney-dosimetry PROGRAM --help describes its options.`;

/** Runs the program that the first argument names; it reads the arguments after it. */
async function main(): Promise<void> {
  const [name = ''] = process.argv.splice(2, 1);
  if (Object.hasOwn(programs, name)) {
    await programs[name]();
    return;
  }
  const isHelp = ['-h', '--help', 'help'].includes(name);
  (isHelp ? process.stdout : process.stderr).write(`${usage}\n`);
  process.exitCode = isHelp ? 0 : 1;
}

main().catch((error: unknown) => reportFailure(error));
