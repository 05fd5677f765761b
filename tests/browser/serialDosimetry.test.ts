import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../bench/browser/openBrowser';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { paintSquare } from '../../bench/browser/paintSquare';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { CycleTruth } from '../../demo/phantom';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { decodePixelData, getString, readDicomFile } from '../../src/dicom';
import { readRtDose } from '../../src/dicom/rtdose';
import { createArchiveClient } from '../helpers/createArchiveClient';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { eventually, outlinedViewports, readKidney, screenshot } from '../helpers/kidneyPage';
import { chooseLanguage, readPanelTexts } from '../helpers/panelLanguage';
import { writeStructureOnCt } from '../helpers/writeStructureOnCt';
import { writeTherapyFiles } from '../helpers/writeTherapyFiles';

const sides = ['right', 'left'] as const;
/** One measurement, the model and the network's contour leave this much of the design. */
const ofDesign = 0.04;
/** No word of German, but in nearly every sentence of English. */
const englishWord = /\b(the|of|and|with|not|is|are|for|this|from|to|by)\b/;

describeInBrowser()('dose from three SPECT/CT studies in stock OHIF', () => {
  let folder: string;
  let patientFolder: string;
  let cycle: CycleTruth;
  let second: CycleTruth;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  const cy = (name: string) => page.locator(`[data-cy="${name}"]`);
  const meanDose = async (side: 'right' | 'left') => (await readKidney(page, side)).meanDoseGy!;
  const mapIsCurrent = () =>
    page.locator('[data-cy="kidney-serial-result"][data-map="current"]').waitFor();
  const shownDose = (side: string) => cy(`kidney-serial-dose-${side}`).innerText();

  /** Gy, as the panel shows them: "Recovered 4.10 Gy ± 0.31 Gy (7.6 %)". */
  const certaintyOf = async (side: string) => {
    const text = await cy(`kidney-recovered-certainty-${side}`).innerText();
    const uncorrected = await cy(`kidney-dose-certainty-${side}`).innerText();
    const gy = (words: string) => Number(/[\d.]+/.exec(words)![0]);
    return { text, doseGy: gy(uncorrected), recoveredGy: gy(text) };
  };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'serial-dosimetry-'));
    // Three SPECT/CT after a first cycle, one after a second.
    const { truth, files, folder: patient } = writeTherapyFiles(folder, 'slim woman');
    patientFolder = patient;
    [cycle, second] = truth.cycles;
    viewer = await startViewer({
      appConfigOverrides: {
        kidneyDosimetry: {
          uncertainty: { calibrationRelative: 0.05, pointRelative: 0.04 },
          cameras: [{ sensitivityCpsPerMBq: 9, fwhmMm: 10.5 }],
        },
      },
    });
    await viewer.store(files);
    browser = await openBrowser();
    page = browser.page;
    await openStudy(page, viewer.url, cycle.sessions[0].studyInstanceUID);
    await waitForPhase(page, 'done');
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('finds the three time points of the patient by itself', async () => {
    await cy('kidney-time-point').first().waitFor();
    const hours = await cy('kidney-time-point').evaluateAll((items) =>
      items.map((item) => Number(item.getAttribute('data-hours'))),
    );
    expect(hours.map(Math.round)).toEqual(cycle.sessions.map((session) => session.hours));
    expect(await cy('kidney-serial-compute').innerText()).toBe(
      'Contour 2 more CTs, compute the dose',
    );
    await cy('kidney-serial-compute').scrollIntoViewIfNeeded();
    await screenshot(page, 'serial-1-time-points');
  });

  test('can be cancelled, and then goes on to curves and doses of both kidneys', async () => {
    await cy('kidney-serial-compute').click();
    await cy('kidney-serial-steps').waitFor();
    await cy('kidney-serial-cancel').click();
    await page.getByText('Computing the dose was cancelled.').waitFor();
    await cy('kidney-serial-compute').click();
    await mapIsCurrent();
    for (const side of sides) {
      const truth = cycle.kidneys.find((kidney) => kidney.side === side)!;
      const shown = await eventually(
        () => readKidney(page, side),
        ({ meanDoseGy }) => meanDoseGy !== undefined,
      );
      expect(Math.abs(shown.meanDoseGy! / truth.designMeanDoseGy - 1)).toBeLessThan(ofDesign);
      // The table and the curve tell one number.
      expect(await shownDose(side)).toBe(`${shown.meanDoseGy!.toFixed(2)} Gy`);
    }
    for (const side of sides) {
      // Both numbers, what makes them unsure, and what other methods would say.
      const certainty = await certaintyOf(side);
      expect(certainty.recoveredGy / certainty.doseGy).toBeGreaterThan(1.15);
      expect(certainty.text).toContain('±');
      await cy(`kidney-uncertainty-bar-${side}`).waitFor();
      await cy(`kidney-spread-${side}`).click();
      expect(await page.locator(`[data-cy="kidney-methods-${side}"] td`).count()).toBe(12);
    }
    await cy('kidney-certainty').scrollIntoViewIfNeeded();
    await screenshot(page, 'serial-2-result');
  });

  test('the dose lies in colour on every view of the CT before anything is stored', async () => {
    const layers = page.locator('.kidney-dose-layer[data-wash="true"]');
    expect(await layers.count()).toBeGreaterThan(1);
    // The kidneys' own colours would change those of the dose.
    expect(await outlinedViewports(page)).toHaveLength(await layers.count());
    const opaque = await layers
      .first()
      .locator('canvas')
      .evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((value, n) => n % 4 === 3 && value > 0).length;
      });
    expect(opaque).toBeGreaterThan(50);
    await screenshot(page, 'serial-2b-wash');
  });

  test('a structure of another file is offered, ticked, and gets the numbers of a kidney', async () => {
    await viewer.store([await writeStructureOnCt(path.join(patientFolder, 'cycle-1/004h/ct'))]);
    await cy('kidney-structures').locator('summary').click();
    await cy('kidney-find-structures').click();
    await cy('kidney-structure').first().check();
    await mapIsCurrent();
    await cy('kidney-structure-results').waitFor();
    const row = cy('kidney-structure-results').locator('tbody tr');
    expect(await row.locator('th').allInnerTexts()).toEqual(['Liver "A", =1']);
    const numbers = (await row.locator('td').allInnerTexts()).map((text) => parseFloat(text));
    expect(numbers[0]).toBeGreaterThan(10);
    expect(numbers[1]).toBeGreaterThan(0);
    // It follows the time points as the kidneys do.
    const curve = page.locator('[data-cy="kidney-curve-structure"] [data-cy="kidney-curve-point"]');
    expect(await curve.count()).toBe(3);
    await cy('kidney-structure-results').scrollIntoViewIfNeeded();
    await screenshot(page, 'serial-2d-structures');
    await cy('kidney-serial-structure').scrollIntoViewIfNeeded();
    await screenshot(page, 'serial-2e-structure-curve');
    await cy('kidney-structure').first().uncheck();
    await mapIsCurrent();
    await cy('kidney-structure-results').waitFor({ state: 'detached' });
  });

  test('the CT of a time point can be taken away and given back, and the density be the CT’s', async () => {
    const before = await meanDose('right');
    await cy('kidney-serial-density').check();
    const withDensity = await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) > 1e-4,
    );
    // 30 HU of a kidney are within some percent of 1.05 g/ml.
    expect(Math.abs(withDensity / before - 1)).toBeLessThan(0.05);
    await mapIsCurrent();
    await cy('kidney-serial-density').uncheck();
    await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) < 1e-6,
    );
    await mapIsCurrent();
    await cy('kidney-time-point-list').locator('summary').first().click();
    const lastPoint = cy('kidney-time-point').nth(2);
    await lastPoint.locator('summary').click();
    await lastPoint.locator('[data-cy="kidney-time-point-ct"]').selectOption('none');
    await lastPoint.getByText('no CT').first().waitFor();
    // Measured on the carried contour before it is given back: else that dose would come later.
    await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) > 1e-6,
    );
    await mapIsCurrent();
    await cy('kidney-administration').locator('summary').click();
    await screenshot(page, 'serial-2c-choices');
    await lastPoint.locator('[data-cy="kidney-time-point-ct"]').selectOption({ index: 0 });
    await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) < 1e-6,
    );
    await mapIsCurrent();
  });

  test('a point is switched off by the keyboard; curve, dose and table follow', async () => {
    const before = await meanDose('right');
    const last = page
      .locator('[data-cy="kidney-curve-right"] [data-cy="kidney-curve-point"]')
      .nth(2);
    await last.focus();
    const behind = page.locator('[data-cy="kidney-serial-result"][data-map="behind"]').waitFor();
    await page.keyboard.press('Space');
    await behind;
    await mapIsCurrent();
    const without = await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) > 1e-6,
    );
    expect(await shownDose('right')).toBe(`${without.toFixed(2)} Gy`);
    await last.focus();
    await page.keyboard.press('Space');
    await page
      .locator('[data-cy="kidney-curve-point"][data-used="false"]')
      .waitFor({ state: 'detached' });
    const again = await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) < 1e-6,
    );
    expect(again).toBeCloseTo(before, 6);
    await mapIsCurrent();
  });

  test('a kidney is moved with the arrow keys against the other time point, and back', async () => {
    const before = await meanDose('right');
    await cy('kidney-registration-check').locator('summary').first().click();
    await cy('kidney-registration-compare').nth(1).click();
    await cy('kidney-comparison-picture').focus();
    for (let n = 0; n < 6; n++) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Shift+ArrowUp');
    expect(await cy('kidney-nudge').innerText()).toContain(
      'Moved by hand: 6.0 mm to the left, 0.2 mm to the head.',
    );
    const moved = await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) > 1e-3,
    );
    expect(moved).toBeLessThan(before);
    await cy('kidney-comparison').scrollIntoViewIfNeeded();
    await screenshot(page, 'serial-3-comparison');
    await cy('kidney-nudge-reset').click();
    const back = await eventually(
      () => meanDose('right'),
      (dose) => Math.abs(dose - before) < 1e-6,
    );
    expect(back).toBeCloseTo(before, 6);
    await mapIsCurrent();
  });

  test('all cycles are computed in one run, and their doses and BEDs added', async () => {
    const before = await meanDose('right');
    await cy('kidney-serial-compute-all').click();
    await cy('kidney-therapy-total').waitFor();
    const designs = [cycle, second].map(
      (one) => one.kidneys.find(({ side }) => side === 'right')!.designMeanDoseGy,
    );
    const sum = await cy('kidney-therapy-total').locator('td').first().innerText();
    // The single scan of the second cycle rests on the half-life of the first.
    expect(Math.abs(parseFloat(sum) / (designs[0] + designs[1]) - 1)).toBeLessThan(0.05);
    expect(await meanDose('right')).toBeCloseTo(before, 6);
    await cy('kidney-therapy').scrollIntoViewIfNeeded();
    const size = page.viewportSize()!;
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ]) {
      await page.setViewportSize({ width, height });
      await cy('kidney-therapy').scrollIntoViewIfNeeded();
      await screenshot(page, `serial-3b-cycles-${width}`);
    }
    await page.setViewportSize(size);
  });

  test('speaks German once the viewer does, with nothing left in English or cut off', async () => {
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 1280, height: 720 });
    await chooseLanguage(page, 'de');
    const { texts, cutOff } = await readPanelTexts(page);
    expect(texts).toContain('Dosis aus SPECT/CT');
    expect(texts.filter((text) => englishWord.test(text))).toEqual([]);
    expect(texts.filter((text) => /\d\.\d+ (Gy|h|ml|MBq|mm|%)/.test(text))).toEqual([]);
    expect(cutOff).toEqual([]);
    for (const part of ['kidney-time-points', 'kidney-therapy', 'kidney-report', 'kidney-review']) {
      await cy(part).evaluate((element) => element.scrollIntoView());
      await screenshot(page, `serial-3c-german-${part}`);
    }
    await chooseLanguage(page, 'en');
    await page.setViewportSize(size);
  });

  test('stores the dose as RTDOSE that carries how it was made, and prints the PDF', async () => {
    const doses = { right: await meanDose('right'), left: await meanDose('left') };
    const studies = '**/dicom-web/studies';
    await page.route(studies, (route) => route.fulfill({ status: 503, body: '' }));
    await cy('kidney-serial-store').click();
    await page.locator('[data-cy="kidney-export"][data-status="failed"]').waitFor();
    await page.unroute(studies);
    // Nothing is lost.
    expect(await meanDose('right')).toBe(doses.right);
    await cy('kidney-serial-store').click();
    await page.locator('[data-cy="kidney-export"][data-status="stored"]').waitFor();
    const archive = createArchiveClient({ root: `${viewer.url}/dicom-web` });
    const { studyInstanceUID, frameOfReferenceUID } = cycle.sessions[0];
    const [series] = await archive.searchSeries(studyInstanceUID, { Modality: 'RTDOSE' });
    const seriesInstanceUID = getString(series, 'SeriesInstanceUID')!;
    const [instance] = await archive.searchInstances({ studyInstanceUID, seriesInstanceUID });
    const sopInstanceUID = getString(instance, 'SOPInstanceUID')!;
    const stored = readDicomFile(
      await archive.retrieveInstance({ studyInstanceUID, seriesInstanceUID, sopInstanceUID }),
    );
    const dose = readRtDose(
      stored.dataset,
      await decodePixelData(stored.dataset, stored.transferSyntaxUID),
    );
    expect(dose.frameOfReferenceUID).toBe(frameOfReferenceUID);
    expect(dose.summary!.timePoints).toHaveLength(3);
    dose.summary!.kidneys.forEach(({ side, meanDoseGy }) =>
      expect(meanDoseGy / doses[side]).toBeCloseTo(1, 2),
    );

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      cy('kidney-export-pdf').click(),
    ]);
    const target = path.join(folder, file.suggestedFilename());
    await file.saveAs(target);
    expect(fs.readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
    await screenshot(page, 'serial-4-stored');
  });

  test('opened again, the stored dose brings curves and numbers back', async () => {
    const doses = { right: await meanDose('right'), left: await meanDose('left') };
    const recovered = await certaintyOf('right');
    await openStudy(page, viewer.url, cycle.sessions[0].studyInstanceUID);
    await waitForPhase(page, 'done');
    await cy('kidney-serial-restored').waitFor();
    for (const side of sides) {
      const shown = await eventually(
        () => readKidney(page, side),
        ({ meanDoseGy }) => meanDoseGy !== undefined,
      );
      // The map is stored with 16 bits.
      expect(shown.meanDoseGy! / doses[side]).toBeCloseTo(1, 3);
      expect(await shownDose(side)).toBe(`${doses[side].toFixed(2)} Gy`);
    }
    expect(await certaintyOf('right')).toMatchObject({ recoveredGy: recovered.recoveredGy });
    await screenshot(page, 'serial-5-restored');
    // An edit moves both numbers, the bar and the spread.
    const spread = () => cy('kidney-spread-right').innerText();
    const before = { certainty: await certaintyOf('right'), spread: await spread() };
    await paintSquare(page, 1, 'right', [58, 40], 12);
    const after = await eventually(
      async () => ({ certainty: await certaintyOf('right'), spread: await spread() }),
      ({ certainty }) => certainty.text !== before.certainty.text,
    );
    expect(after.certainty.doseGy).not.toBe(before.certainty.doseGy);
    expect(after.certainty.recoveredGy).not.toBe(before.certainty.recoveredGy);
    expect(after.spread).not.toBe(before.spread);
    await screenshot(page, 'serial-6-edited');
  });
});
