import { toDosimetryError } from '../src/errors';
import { fetchViewer } from './fetchViewer';
import { demoViewerVersion, newestViewerVersion } from './viewerReleases';

/** Command: fetches the releases that `npm test` opens into the cache folder. */
async function main(): Promise<void> {
  for (const version of [demoViewerVersion, newestViewerVersion]) {
    await fetchViewer({ version });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
