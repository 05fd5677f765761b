import { builtPlugins } from '../../../demo/builtPlugins';
import { startDemoServer } from '../../../demo/server';
import { startOrthanc } from '../../helpers/orthanc';
import type { MatrixCase } from '../types';

export interface StartedArchive {
  /** Its DICOMweb service is at /dicom-web. */
  origin: string;
  stop(): Promise<void>;
}

/** An empty archive, which no viewer is served with. */
export async function startArchive(kind: MatrixCase['archive']): Promise<StartedArchive> {
  if (kind === 'Orthanc') {
    const { url, stop } = await startOrthanc();
    return { origin: url, stop };
  }
  const server = await startDemoServer({ viewerDir: builtPlugins, pluginsDir: builtPlugins });
  return { origin: server.url, stop: () => server.close() };
}
