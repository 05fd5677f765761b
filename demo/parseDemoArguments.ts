import { describeOptions } from '../cli/arguments/describeOptions';
import { notUnderstood } from '../cli/arguments/notUnderstood';
import { parseArguments } from '../cli/arguments/parseArguments';

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

const options = {
  port: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: 65535,
    default: 3000,
    hint: 'N',
    help: 'port to listen on (default 3000, the next free one if taken)',
  },
  host: {
    kind: 'text',
    default: '127.0.0.1',
    hint: 'NAME',
    help: 'address to listen on (default 127.0.0.1: this machine only)',
  },
  dicomweb: {
    kind: 'text',
    hint: 'URL',
    help: 'use this DICOMweb archive instead of the embedded one',
  },
  data: {
    kind: 'text',
    hint: 'DIR',
    help: 'folder of the embedded archive (default .cache/archive)',
  },
  plugins: {
    kind: 'text',
    hint: 'DIR',
    help: 'folder of the built plug-ins (default dist/plugins)',
  },
  'no-isolation': { kind: 'flag', help: 'leave out COOP and COEP, as most deployments do' },
  help: { kind: 'flag' },
} as const;

export const demoUsage = `Usage: npm start -- [options]
${describeOptions(options, 16)}`;

/**
 * Reads the demo's command line.
 *
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseDemoArguments(args: readonly string[]): DemoArguments {
  const { values } = parseArguments(options, args, {
    refuse: (cause) => notUnderstood((cause as Error).message),
  });
  const { port, host, dicomweb, data, plugins, help } = values;
  if (dicomweb !== undefined && !/^https?:\/\/[^/]/.test(dicomweb)) {
    throw notUnderstood(`--dicomweb ${dicomweb} is not an http or https address.`);
  }
  if (dicomweb !== undefined && data !== undefined) {
    throw notUnderstood('--data is the embedded archive’s folder and cannot go with --dicomweb.');
  }
  return {
    port,
    host,
    dicomwebUrl: dicomweb,
    dataDir: data,
    pluginsDir: plugins,
    isolation: !values['no-isolation'],
    help,
  };
}
