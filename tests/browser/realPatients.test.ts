import fs from 'node:fs';
import path from 'node:path';
import { getString, readDicomFile } from '../../src/dicom';
import { kidneySides } from '../../src/labels';
import type { Labelmap } from '../../src/volume/types';
import { compareLabels } from '../helpers/compareLabels';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { createArchiveClient } from '../helpers/createArchiveClient';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { launchFromStudyList, readKidney, screenshot } from '../helpers/kidneyPage';
import { openBrowser } from '../../bench/browser/openBrowser';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { readNifti } from '../helpers/readNifti';
import { kidneysOfRtStruct, retrieveRtStruct } from '../helpers/retrieveRtStruct';
import { describeWithData, sharedData } from '../helpers/sharedData';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';

const lutetiumPatient = 'ct/lu177_patient';
const ovarianPatient = 'ct/tcga_ov_dicom';

describeInBrowser()('real patients in stock OHIF', () => {
  let viewer: StartedViewer;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    // Most deployments send no COOP and COEP headers: one thread only.
    viewer = await startViewer({ isolation: false });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
  });

  describeWithData(lutetiumPatient)('177Lu-DOTATATE therapy, low-dose CT', () => {
    test('parenchyma agrees with the solid contours of clinicians: Dice at least 0.88 a side', async () => {
      const folder = sharedData(lutetiumPatient)!;
      const ct = await readNifti(path.join(folder, 'ct.nii.gz'));
      const reference = await readNifti(path.join(folder, 'labels.nii.gz'));
      const identity = { patientName: 'REAL^LU177', patientID: 'LU177' };
      await viewer.store(ctFilesFromVolume(ct, identity));

      const { page } = browser;
      await launchFromStudyList(page, viewer.url, 'LU177');
      await waitForPhase(page, 'done');
      await page.locator('[data-cy="kidney-store"]').click();
      await page.locator('[data-cy="kidney-stored"]').waitFor();
      await screenshot(page, 'real-lu177');

      // What is judged is what left the viewer.
      const stored = await retrieveRtStruct(
        createArchiveClient({ root: `${viewer.url}/dicom-web` }),
        uidFor('LU177 study'),
      );
      const contours = kidneysOfRtStruct(stored, {
        ...ct,
        frameOfReferenceUID: uidFor('LU177 frame'),
      });
      const scores = kidneySides.map(({ side, label }) => ({
        side,
        ...compareLabels(contours, reference as Labelmap, label),
      }));
      for (const { side, dice, volumeRatio } of scores) {
        process.stdout.write(
          `177Lu patient, ${side}: Dice ${dice.toFixed(3)}, volume ratio ${volumeRatio.toFixed(2)}\n`,
        );
      }
      expect(Math.min(...scores.map(({ dice }) => dice))).toBeGreaterThanOrEqual(0.88);
    });
  });

  describeWithData(ovarianPatient)('diagnostic CT with ascites (TCGA-OV)', () => {
    test('both kidneys are contoured and the numbers leave the viewer', async () => {
      const folder = sharedData(ovarianPatient)!;
      const files = fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.dcm'))
        .map((name) => fs.readFileSync(path.join(folder, name)));
      await viewer.store(files);
      const { dataset } = readDicomFile(files[0]);

      const { page } = browser;
      await launchFromStudyList(page, viewer.url, getString(dataset, 'PatientID')!);
      await waitForPhase(page, 'done');
      for (const { side } of kidneySides) {
        const { volumeMl, meanDoseGy } = await readKidney(page, side);
        process.stdout.write(`TCGA-OV patient, ${side}: ${volumeMl.toFixed(1)} ml\n`);
        expect(volumeMl).toBeGreaterThan(120);
        expect(volumeMl).toBeLessThan(320);
        expect(meanDoseGy).toBeUndefined();
      }
      await screenshot(page, 'real-tcga-ov');
    });
  });
});
