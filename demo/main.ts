import { access } from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError, toDosimetryError } from '../src/errors';
import { builtPlugins } from './builtPlugins';
import { modeUrl } from './createAppConfig';
import { fetchViewer } from './fetchViewer';
import { firstFreePort } from './firstFreePort';
import { demoUsage, parseDemoArguments } from './parseDemoArguments';
import { makeWaitingPatients } from './makeWaitingPatients';
import { preparePatients } from './preparePatients';
import { startDemoServer } from './server';

const repository = path.resolve(__dirname, '..');
/** Patients of a new embedded archive. */
const demoPatients = 3;

function announce(patient: string): void {
  process.stdout.write(`Synthetic patient ${patient}\n`);
}

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
      onPatient: announce,
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
  const stopping = new AbortController();
  if (server.archive) {
    const { archive } = server;
    makeWaitingPatients({ archive, signal: stopping.signal, onPatient: announce }).catch(
      (error: unknown) => {
        if (!stopping.signal.aborted) {
          process.stderr.write(`No further patients: ${toDosimetryError(error).message}\n`);
        }
      },
    );
  }
  const stop = () => {
    stopping.abort();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
