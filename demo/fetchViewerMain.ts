import { toDosimetryError } from '../src/errors';
import { fetchViewer } from './fetchViewer';

/** Command: fetches the released viewer into the cache folder, for the tests. */
fetchViewer().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
