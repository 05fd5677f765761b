import { parseArgs } from 'node:util';
import { notUnderstood } from '../cli/arguments/notUnderstood';
import { parseWholeNumber } from '../cli/arguments/parseWholeNumber';

export interface BackendArguments {
  port: number;
  host: string;
  /** Folder with another manifest.json and weights. */
  model?: string;
  /** Pages of these origins may ask. */
  origins: string[];
  /** Largest CT, MB (10^6 bytes) when unpacked. */
  maxMegabytes: number;
  /** Requests that may wait while one is worked on. */
  queue: number;
  help: boolean;
}

export const backendUsage = `Usage: npm run --silent backend -- [options]

  --port N         port to listen on (default 8095)
  --host NAME      address to listen on (default 127.0.0.1: this machine only)
  --origin URL     allow pages of this origin, e.g. https://viewer.example; may be repeated
  --model DIR      folder with another manifest.json and weights
  --max-mb N       largest CT, unpacked (default 600)
  --queue N        requests that may wait (default 4)

  KIDNEY_BACKEND_TOKEN  environment variable: bearer token that requests must carry`;

/**
 * Reads the server's command line. The token is not an argument, since other users of the machine can
 * read those.
 *
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseBackendArguments(args: readonly string[]): BackendArguments {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    throw notUnderstood((error as Error).message);
  }
  const origins = values.origin ?? [];
  const wrong = origins.find(
    (origin) => !URL.canParse(origin) || new URL(origin).origin !== origin,
  );
  if (wrong !== undefined) {
    throw notUnderstood(`--origin ${wrong} is not an origin such as https://viewer.example.`);
  }
  return {
    port: parseWholeNumber('--port', values.port, 0, 65535),
    host: values.host,
    model: values.model,
    origins,
    maxMegabytes: parseWholeNumber('--max-mb', values['max-mb'], 1, 4000),
    queue: parseWholeNumber('--queue', values.queue, 0, 100),
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8095' },
      host: { type: 'string', default: '127.0.0.1' },
      origin: { type: 'string', multiple: true },
      model: { type: 'string' },
      'max-mb': { type: 'string', default: '600' },
      queue: { type: 'string', default: '4' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}
