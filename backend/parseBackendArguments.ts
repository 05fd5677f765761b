import { describeOptions } from '../cli/arguments/describeOptions';
import { notUnderstood } from '../cli/arguments/notUnderstood';
import { parseArguments } from '../cli/arguments/parseArguments';

export interface BackendArguments {
  port: number;
  host: string;
  /** Folder with another manifest.json and weights. */
  model?: string;
  /** Origins whose pages may send requests. */
  origins: string[];
  /** Largest CT, MB (10^6 bytes) when unpacked. */
  maxMegabytes: number;
  /** Number of requests that may wait while one is being worked on. */
  queue: number;
  /** File of the DICOM node; without it only the contouring server runs. */
  rules?: string;
  /** Data folder of the node. */
  data: string;
  /** Queue on a Redis server. */
  redis?: string;
  /** Number of worker processes of the node. */
  workers: number;
  help: boolean;
}

const options = {
  port: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: 65535,
    default: 8095,
    hint: 'N',
    help: 'port to listen on (default 8095)',
  },
  host: {
    kind: 'text',
    default: '127.0.0.1',
    hint: 'NAME',
    help: 'address to listen on (default 127.0.0.1: this machine only)',
  },
  origin: {
    kind: 'texts',
    hint: 'URL',
    help: 'allow pages of this origin, e.g. https://viewer.example; may be repeated',
  },
  model: { kind: 'text', hint: 'DIR', help: 'folder with another manifest.json and weights' },
  'max-mb': {
    kind: 'wholeNumber',
    lowest: 1,
    highest: 4000,
    default: 600,
    hint: 'N',
    help: 'largest CT, unpacked (default 600)',
  },
  queue: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: 100,
    default: 4,
    hint: 'N',
    help: 'requests that may wait (default 4)',
  },
  rules: {
    kind: 'text',
    hint: 'FILE',
    help: 'also run the DICOM node: whom it answers, rules, destinations',
  },
  data: {
    kind: 'text',
    default: 'node-data',
    hint: 'DIR',
    help: "the node's images, results and queue (default node-data)",
  },
  redis: {
    kind: 'text',
    hint: 'URL',
    help: 'queue on a Redis server instead of in the data folder',
  },
  workers: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: 64,
    default: 1,
    hint: 'N',
    help: 'worker processes of the node (default 1)',
  },
  help: { kind: 'flag' },
} as const;

export const backendUsage = `Usage: npx kidney-dosimetry backend [options]
       npx kidney-dosimetry backend rules --dry-run FILE [--rules FILE]
       npx kidney-dosimetry backend worker --rules FILE --data DIR [--redis URL]
       npx kidney-dosimetry backend restart JOB...|--all --data DIR [--redis URL]

${describeOptions(options, 17)}

  KIDNEY_BACKEND_TOKEN  environment variable: bearer token that requests must carry
  KIDNEY_BACKEND_REDIS  environment variable: instead of --redis, for an address with a password`;

/**
 * Reads the server's command line. The token is not an argument, because other users of the machine
 * can read arguments.
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseBackendArguments(args: readonly string[]): BackendArguments {
  const { values } = parseArguments(options, args, {
    refuse: (cause) => notUnderstood((cause as Error).message),
  });
  const { port, host, model, origin: origins, queue, rules, data, redis, workers, help } = values;
  const wrong = origins.find(
    (origin) => !URL.canParse(origin) || new URL(origin).origin !== origin,
  );
  if (wrong !== undefined) {
    throw notUnderstood(`--origin ${wrong} is not an origin such as https://viewer.example.`);
  }
  const node = { rules, data, redis, workers };
  return { port, host, model, origins, maxMegabytes: values['max-mb'], queue, ...node, help };
}
