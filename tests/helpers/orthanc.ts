import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts } from './freePorts';

export interface Orthanc {
  /** Root of the DICOMweb service, without a slash at the end. */
  dicomwebUrl: string;
  /** Origin of the REST service. */
  url: string;
  stop(): Promise<void>;
}

export interface OrthancOptions {
  /** Name -> password; asks for HTTP Basic authentication where given. */
  users?: Record<string, string>;
}

const executable = ['/usr/sbin/Orthanc', '/usr/bin/Orthanc', '/usr/local/bin/Orthanc'].find(
  (file) => existsSync(file),
);
const dicomwebPlugin = [
  '/usr/share/orthanc/plugins/libOrthancDicomWeb.so',
  '/usr/local/share/orthanc/plugins/libOrthancDicomWeb.so',
].find((file) => existsSync(file));

/** Whether Orthanc and its DICOMweb plug-in are installed (Debian: orthanc, orthanc-dicomweb). */
export const hasOrthanc = executable !== undefined && dicomwebPlugin !== undefined;

/**
 * Starts an empty Orthanc in a temporary folder, on free ports, reachable from this machine only.
 */
export async function startOrthanc(options: OrthancOptions = {}): Promise<Orthanc> {
  if (!executable || !dicomwebPlugin) {
    throw new Error('Orthanc or its DICOMweb plug-in is not installed.');
  }
  const dir = await mkdtemp(path.join(tmpdir(), 'orthanc-'));
  const [httpPort, dicomPort] = await freePorts(2);
  const configuration = path.join(dir, 'orthanc.json');
  await writeFile(
    configuration,
    JSON.stringify({
      Name: 'Test',
      StorageDirectory: path.join(dir, 'storage'),
      IndexDirectory: path.join(dir, 'index'),
      Plugins: [dicomwebPlugin],
      HttpPort: httpPort,
      DicomPort: dicomPort,
      RemoteAccessAllowed: false,
      AuthenticationEnabled: options.users !== undefined,
      RegisteredUsers: options.users ?? {},
      ConcurrentJobs: 1,
      DicomWeb: {
        Enable: true,
        Root: '/dicom-web/',
        EnableWado: true,
        StudiesMetadata: 'Full',
        SeriesMetadata: 'Full',
      },
    }),
  );
  const child = spawn(executable, [configuration], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk) => (log += chunk));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(timer);
    }
    await rm(dir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${httpPort}`;
  for (const deadline = Date.now() + 300_000; ;) {
    const answer = await fetch(`${url}/system`).catch(() => undefined);
    if (answer) {
      return { url, dicomwebUrl: `${url}/dicom-web`, stop };
    }
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`Orthanc did not start: ${log.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
