import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../../bench/browser/openBrowser';
import { fetchViewer } from '../../demo/fetchViewer';
import { writePatient } from '../../demo/writePatient';
import { createArchiveClient } from '../helpers/createArchiveClient';
import { openFirefox } from './browsers/openFirefox';
import { startArchive } from './servers/startArchive';
import { setups } from './setups/setups';
import type { MatrixCase, OpenedCase } from './types';

/** A busy machine takes long; what never comes is not waited for as long as in a test. */
const patienceMs = 120_000;

/** Starts archive, viewer and browser of a case, and stores one synthetic patient. */
export async function openCase(one: MatrixCase): Promise<OpenedCase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'matrix-'));
  const patientFolder = path.join(folder, 'patient');
  const viewerDir = await fetchViewer({ version: one.viewer });
  const { origin, stop } = await startArchive(one.archive);
  const archive = createArchiveClient({ root: `${origin}/dicom-web` });
  const { truth, files } = writePatient(patientFolder, { small: true });
  await archive.storeInstances(files);
  const installed = await setups[one.setup]({ viewerDir, archiveOrigin: origin, folder });
  const browser = await (one.browser === 'Firefox' ? openFirefox() : openBrowser());
  browser.page.setDefaultTimeout(patienceMs);
  const { url, token } = installed;
  const query = `StudyInstanceUIDs=${truth.studyInstanceUID}${token ? `&token=${token}` : ''}`;
  return {
    page: browser.page,
    url,
    link: `${url.replace(/\/$/, '')}/kidney-dosimetry?${query}`,
    needsToken: token !== undefined,
    truth,
    archive,
    async close() {
      await browser.close();
      await installed.stop();
      await stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
