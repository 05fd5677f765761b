import { builtPlugins } from './builtPlugins';
import { fetchViewer } from './fetchViewer';
import { startDemoServer } from './server';
import type { DemoServerOptions } from './server';
import { createDicomWebClient } from '../src/dicomweb';
import type { DicomWebClient } from '../src/dicomweb';

export interface StartedViewer {
  url: string;
  /** Client of the archive behind the viewer, by the same address as the viewer's own. */
  client: DicomWebClient;
  /** Stores DICOM files in the archive. */
  store(files: readonly Uint8Array[]): Promise<void>;
  close(): Promise<void>;
}

const filesPerRequest = 40;

/**
 * Stock OHIF with the built plug-ins, on a free port, over an empty embedded archive or a real one.
 */
export async function startViewer(
  options: Partial<DemoServerOptions> = {},
): Promise<StartedViewer> {
  const server = await startDemoServer({
    viewerDir: await fetchViewer(),
    pluginsDir: builtPlugins,
    ...options,
  });
  const client = createDicomWebClient({ root: `${server.url}/dicom-web` });
  return {
    url: server.url,
    client,
    async store(files) {
      for (let start = 0; start < files.length; start += filesPerRequest) {
        await client.storeInstances(files.slice(start, start + filesPerRequest));
      }
    },
    close: () => server.close(),
  };
}
