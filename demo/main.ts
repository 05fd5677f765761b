import { access } from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError, toDosimetryError } from '../src/errors';
import { builtPlugins } from './builtPlugins';
import { modeUrl } from './createAppConfig';
import { fetchViewer } from './fetchViewer';
import { firstFreePort } from './firstFreePort';
import { demoUsage, parseDemoArguments } from './parseDemoArguments';
import { preparePatients } from './preparePatients';
import { startDemoServer } from './server';

const repository = path.resolve(__dirname, '..');
/** Patients of a new embedded archive. */
const demoPatients = 3;

async function main(): Promise<void> {
  const { help, dataDir, ...options } = parseDemoArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${demoUsage}\n`);
    return;
  }
  const pluginsDir = path.resolve(options.pluginsDir ?? builtPlugins);
  const mode = path.join(pluginsDir, path.basename(modeUrl));
  await access(mode).catch(() => {
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: 'The plug-ins have not been built.',
      why: `${mode} does not exist, and the viewer shows an empty page when a mode is missing.`,
      next: 'Run npm run build first, or name their folder with --plugins.',
    });
  });
  const viewerDir = await fetchViewer();
  const archiveDir = dataDir ?? path.join(repository, '.cache', 'archive');
  if (!options.dicomwebUrl) {
    await preparePatients({
      dataDir: archiveDir,
      count: demoPatients,
      onPatient: (text) => process.stdout.write(`Synthetic patient ${text}\n`),
    });
  }
  const port = await firstFreePort(options.port, options.host);
  const server = await startDemoServer({
    ...options,
    port,
    pluginsDir,
    viewerDir,
    dataDir: archiveDir,
  });
  for (const { file, reason } of server.archive?.skippedFiles ?? []) {
    process.stderr.write(`Left out of the archive: ${file}: ${reason}\n`);
  }
  process.stdout.write(`Kidney dosimetry in OHIF: ${server.url}/\n`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
