import { createServer } from 'node:net';
import { DosimetryError } from '../src/errors';

const portsToTry = 20;

/**
 * The first port from `port` on that nothing listens on; 0 stays 0, the system's choice.
 *
 * @throws DosimetryError INVALID_CONFIGURATION where the next 20 are taken or the address cannot be
 *   used
 */
export async function firstFreePort(port: number, host: string): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + portsToTry - 1, 65535);
  for (let candidate = port; candidate <= last; candidate++) {
    const problem = candidate === 0 ? undefined : await tryToListen(candidate, host);
    if (!problem) {
      return candidate;
    }
    if (problem.code !== 'EADDRINUSE') {
      throw unusable(`${host}, port ${candidate}: ${problem.message}`);
    }
  }
  throw unusable(`the ports ${port} to ${last} of ${host} are all taken`);
}

function tryToListen(port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function unusable(why: string): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'The demo cannot listen for the browser.',
    why: `${why[0].toUpperCase()}${why.slice(1)}.`,
    next: 'Choose another --port or --host.',
  });
}
