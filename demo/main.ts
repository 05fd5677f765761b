import { once } from 'node:events';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError, toDosimetryError } from '../src/errors';
import { createArchive, type Archive } from './archive';
import { builtPlugins } from './builtPlugins';
import { modeUrl } from './createAppConfig';
import { describeProgress } from './describeProgress';
import { fetchViewer } from './fetchViewer';
import { firstFreePort } from './firstFreePort';
import { demoUsage, parseDemoArguments } from './parseDemoArguments';
import { makeWaitingPatients, type StudyProgress } from './makeWaitingPatients';
import { noteWaitingPatients } from './noteWaitingPatients';
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
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  try {
    const archiveDir = dataDir ?? path.join(repository, '.cache', 'archive');
    const archive = options.dicomwebUrl ? undefined : await openArchive(archiveDir);
    // The first patient is made while the viewer is fetched, the others while it is looked at.
    const firstStudy = archive && makePatients(archive, stopping.signal);
    const viewerDir = await fetchViewer();
    await firstStudy;
    const port = await firstFreePort(options.port, options.host);
    const server = await startDemoServer({ ...options, port, pluginsDir, viewerDir, archive });
    process.stdout.write(`Kidney dosimetry in OHIF: ${server.url}/\n`);
    await aborted(stopping.signal);
    await server.close();
  } finally {
    stopping.abort();
  }
}

async function openArchive(dir: string): Promise<Archive> {
  await noteWaitingPatients(dir, demoPatients);
  const archive = await createArchive(dir);
  for (const { file, reason } of archive.skippedFiles) {
    process.stderr.write(`Left out of the archive: ${file}: ${reason}\n`);
  }
  return archive;
}

/**
 * Starts to make the patients that the archive waits for.
 *
 * @returns when there is a study to look at, or none can be made
 */
async function makePatients(archive: Archive, signal: AbortSignal): Promise<void> {
  const startMs = performance.now();
  const hasStudies = archive.studies.size > 0;
  await new Promise<void>((resolve) => {
    const onStudy = (progress: StudyProgress): void => {
      const line = describeProgress(progress, (performance.now() - startMs) / 1000);
      process.stdout.write(`${line}\n`);
      resolve();
    };
    if (hasStudies) {
      resolve();
    } else {
      process.stdout.write('Making a first synthetic study: about ten seconds\n');
    }
    makeWaitingPatients({ archive, signal, onStudy, onPatient: announce })
      .catch((error: unknown) => {
        if (!signal.aborted) {
          process.stderr.write(`No further patients: ${toDosimetryError(error).message}\n`);
        }
      })
      .finally(resolve);
  });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await once(signal, 'abort');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${toDosimetryError(error).message}\n`);
  process.exitCode = 1;
});
