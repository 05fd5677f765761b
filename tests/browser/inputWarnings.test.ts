import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { getString, readDicomFile } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom/types';
import { toPart10 } from '../../src/dicom/write';
import { uidFor } from '../helpers/ctFilesFromVolume';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { eventually, readKidney, screenshot } from '../helpers/kidneyPage';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { writePatient } from '../../demo/writePatient';

describeInBrowser()('what the headers contradict is said in the panel', () => {
  let folder: string;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'warnings-'));
    const { files, truth } = writePatient(path.join(folder, 'patient'), { small: true });
    viewer = await startViewer();
    await viewer.store(files.flatMap((file) => changed(readDicomFile(file).dataset)));
    browser = await openBrowser();
    page = browser.page;
    await openStudy(page, viewer.url, truth.studyInstanceUID);
    await waitForPhase(page, 'done');
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const maps = () => page.locator('[data-cy="kidney-dose-map"]');
  const select = async (text: string) => {
    const option = maps().locator('option').filter({ hasText: text }).first();
    await maps().selectOption((await option.getAttribute('value'))!);
  };
  const form = () => page.locator('[data-cy="kidney-activity-dose"]');

  test('the dose of the plan is taken, that of a beam is offered and says that it is a part', async () => {
    const title = page.locator('[data-cy="kidney-dose-title"]');
    await title.waitFor();
    expect(await title.textContent()).toContain('PLAN');
    const ofPlan = await eventually(
      () => readKidney(page, 'right'),
      ({ meanDoseGy }) => meanDoseGy !== undefined,
    );
    await select('BEAM');
    await eventually(
      () => title.textContent().catch(() => ''),
      (text) => /BEAM, Bremsstrahlung$/.test(text ?? ''),
    );
    expect(await title.textContent()).toMatch(/BEAM, Bremsstrahlung$/);
    expect((await readKidney(page, 'right')).meanDoseGy).toBeCloseTo(ofPlan.meanDoseGy!, 6);
    const findings = page.locator('[data-cy="kidney-findings"]');
    expect(await findings.textContent()).toMatch(
      /only part of the treatment's dose.*BEAM.*Bremsstrahlung/,
    );
    // What the CT does not say stands among them too.
    expect(await findings.textContent()).toContain('The images were compressed with loss');
    await findings.scrollIntoViewIfNeeded();
    await screenshot(page, 'input-warnings-1-findings');
  });

  test('an activity image without attenuation correction is computed only at the word of the user', async () => {
    await select('SPECT 177Lu 24 h');
    const remarks = page.locator('[data-cy="kidney-activity-remarks"]');
    expect(await remarks.textContent()).toContain('not corrected for attenuation');
    const compute = page.locator('[data-cy="kidney-activity-compute"]');
    expect(await compute.isDisabled()).toBe(true);
    await form().scrollIntoViewIfNeeded();
    await screenshot(page, 'input-warnings-2-uncorrected');
    await page.locator('[data-cy="kidney-activity-uncorrected"]').check();
    expect(await compute.isEnabled()).toBe(true);
    await compute.click();
    await page.locator('[data-cy="kidney-dose-computed"]').waitFor();
    const findings = page.locator('[data-cy="kidney-findings"]');
    expect(await findings.textContent()).toContain("taken at the user's word");
    await findings.scrollIntoViewIfNeeded();
    await screenshot(page, 'input-warnings-3-at-the-users-word');
  });

  test('an image of another radionuclide gives no dose, whatever its series is called', async () => {
    const before = await readKidney(page, 'right');
    await select('SPECT 177Lu 96 h');
    expect(await form().textContent()).toMatch(/18F|Fluorine/i);
    await page.locator('[data-cy="kidney-activity-hours"]').fill('96');
    await page.keyboard.press('Enter');
    await form().scrollIntoViewIfNeeded();
    await screenshot(page, 'input-warnings-4-radionuclide');
    expect(await form().locator('[data-cy="kidney-nuclide"]').inputValue()).toBe('');
    expect(await page.locator('[data-cy="kidney-activity-compute"]').isDisabled()).toBe(true);
    expect((await readKidney(page, 'right')).meanDoseGy).toBe(before.meanDoseGy);
  });
});

/** The study with faults in its headers; its dose once more, as that of a beam. */
function changed(dataset: NaturalDataset): Uint8Array[] {
  const write = (changes: NaturalDataset) => new Uint8Array(toPart10({ ...dataset, ...changes }));
  const modality = getString(dataset, 'Modality');
  const series = getString(dataset, 'SeriesDescription') ?? '';
  if (modality === 'CT') {
    return [write({ LossyImageCompression: '01' })];
  }
  if (modality === 'RTDOSE') {
    return [
      write({ DoseSummationType: 'PLAN' }),
      write({
        DoseSummationType: 'BEAM',
        DoseComment: 'Bremsstrahlung',
        SeriesDescription: 'One of several',
        SeriesInstanceUID: uidFor('beam series'),
        SOPInstanceUID: uidFor('beam dose'),
      }),
    ];
  }
  if (series.includes('24 h')) {
    return [write({ CorrectedImage: ['DECY', 'SCAT'], AttenuationCorrectionMethod: 'NONE' })];
  }
  if (series.includes('96 h')) {
    const [drug] = [dataset.RadiopharmaceuticalInformationSequence].flat() as NaturalDataset[];
    const fluorine = {
      CodeValue: '77004003',
      CodingSchemeDesignator: 'SCT',
      CodeMeaning: '^18^Fluorine',
    };
    return [
      write({
        RadiopharmaceuticalInformationSequence: [
          { ...drug, RadionuclideHalfLife: '6586.2', RadionuclideCodeSequence: [fluorine] },
        ],
      }),
    ];
  }
  return [write({})];
}
