import { parseArgs } from 'node:util';
import { notUnderstood } from '../cli/arguments/notUnderstood';
import { parseWholeNumber } from '../cli/arguments/parseWholeNumber';

export interface DemoArguments {
  /** First port to try. */
  port: number;
  host: string;
  dicomwebUrl?: string;
  dataDir?: string;
  pluginsDir?: string;
  isolation: boolean;
  help: boolean;
}

export const demoUsage = `Usage: npm start -- [options]
  --port N        port to listen on (default 3000, the next free one if taken)
  --host NAME     address to listen on (default 127.0.0.1: this machine only)
  --dicomweb URL  use this DICOMweb archive instead of the embedded one
  --data DIR      folder of the embedded archive (default .cache/archive)
  --plugins DIR   folder of the built plug-ins (default dist/plugins)
  --no-isolation  leave out COOP and COEP, as most deployments do`;

/**
 * Reads the demo's command line.
 *
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseDemoArguments(args: readonly string[]): DemoArguments {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    throw notUnderstood((error as Error).message);
  }
  if (values.dicomweb !== undefined && !/^https?:\/\/[^/]/.test(values.dicomweb)) {
    throw notUnderstood(`--dicomweb ${values.dicomweb} is not an http or https address.`);
  }
  if (values.dicomweb !== undefined && values.data !== undefined) {
    throw notUnderstood('--data is the embedded archive’s folder and cannot go with --dicomweb.');
  }
  return {
    port: parseWholeNumber('--port', values.port, 0, 65535),
    host: values.host,
    dicomwebUrl: values.dicomweb,
    dataDir: values.data,
    pluginsDir: values.plugins,
    isolation: !values['no-isolation'],
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '3000' },
      host: { type: 'string', default: '127.0.0.1' },
      dicomweb: { type: 'string' },
      data: { type: 'string' },
      plugins: { type: 'string' },
      'no-isolation': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}
