import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../bench/browser/openBrowser';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitUntilIdle } from '../../bench/browser/waitUntilIdle';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import { readCtFolder } from '../../cli/readCtFolder';
import { readDoseFile } from '../../cli/readDoseFile';
import type { PatientTruth } from '../../demo/phantom';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { writePatient } from '../../demo/writePatient';
import type { WrittenPatient } from '../../demo/writePatient';
import { compareKidneys } from '../../src/comparison';
import type { KidneyComparison } from '../../src/comparison';
import { getSequence, getString, readDicomFile } from '../../src/dicom';
import type { CtSeries, NaturalDataset } from '../../src/dicom';
import { drawKidneyRois, readRtStruct, writeRtStruct } from '../../src/dicom/rtstruct';
import { writeSeg } from '../../src/dicom/seg';
import { writeDoseSr } from '../../src/dicom/sr';
import { newUid, toPart10 } from '../../src/dicom/write';
import type { Labelmap } from '../../src/volume/types';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { doseReport } from '../helpers/doseReportCase';
import {
  brushStroke,
  eventually,
  openStudyList,
  readKidney,
  screenshot,
  screenshotWhenDrawn,
} from '../helpers/kidneyPage';
import { startOrthanc } from '../helpers/orthanc';
import type { Orthanc } from '../helpers/orthanc';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../helpers/testCt';
import { hasPydicom, runTool, systemPython } from '../helpers/tools';

const approvalScript = `
import json, sys, pydicom
d = pydicom.dcmread(sys.argv[1])
print(json.dumps({
  "approval": [str(d.get(k, "")) for k in ("ApprovalStatus", "ReviewDate", "ReviewerName")],
  "predecessors": [i.ReferencedSOPInstanceUID for i in d.get("PredecessorStructureSetSequence", [])],
}))`;

/** One archive a run: opening studies in OHIF is what takes the time. */
const isOrthanc = process.env.REVIEW_ARCHIVE === 'orthanc';

describeInBrowser()(`review in stock OHIF over ${isOrthanc ? 'Orthanc' : 'its archive'}`, () => {
  let folder: string;
  let patient: WrittenPatient;
  let truth: PatientTruth;
  let ct: CtSeries;
  let manual: Labelmap;
  let orthanc: Orthanc | undefined;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'review-'));
    patient = writePatient(path.join(folder, 'patient'), { small: true });
    truth = patient.truth;
    ct = await readCtFolder(patient.ctFolder);
    orthanc = isOrthanc ? await startOrthanc() : undefined;
    viewer = await startViewer({
      dicomwebUrl: orthanc?.dicomwebUrl,
      appConfigOverrides: { kidneyDosimetry: { flaggedCases: { dataSource: 'dicomweb' } } },
    });
    await viewer.store(patient.files);
    browser = await openBrowser();
    page = browser.page;
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    await orthanc?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const panel = (name: string) => page.locator(`[data-cy="kidney-${name}"]`);

  /** The structure sets of the study that this program wrote, in the order of their storing. */
  async function stored(): Promise<NaturalDataset[]> {
    const { studyInstanceUID } = truth;
    const series = await viewer.client.searchSeries(studyInstanceUID, { Modality: 'RTSTRUCT' });
    const all = await Promise.all(
      series.map(async (one) => {
        const seriesInstanceUID = getString(one, 'SeriesInstanceUID')!;
        const [instance] = await viewer.client.searchInstances({
          studyInstanceUID,
          seriesInstanceUID,
        });
        const sopInstanceUID = getString(instance, 'SOPInstanceUID')!;
        const file = await viewer.client.retrieveInstance({
          studyInstanceUID,
          seriesInstanceUID,
          sopInstanceUID,
        });
        fs.writeFileSync(path.join(folder, sopInstanceUID), file);
        return readDicomFile(file).dataset;
      }),
    );
    const moment = (one: NaturalDataset) =>
      `${getString(one, 'SeriesDate')}${getString(one, 'SeriesTime')}`;
    return all
      .filter((one) => getString(one, 'SeriesDescription') !== 'By hand')
      .sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
  }

  async function store(count: number): Promise<NaturalDataset[]> {
    await panel('store').click();
    return eventually(stored, (all) => all.length === count);
  }

  function readApproval(dataset: NaturalDataset) {
    const file = path.join(folder, getString(dataset, 'SOPInstanceUID')!);
    const { output } = runTool(systemPython, ['-c', approvalScript, file]);
    return JSON.parse(output) as { approval: string[]; predecessors: string[] };
  }

  test('edits survive a tab that is killed', async () => {
    await openStudy(page, viewer.url, truth.studyInstanceUID);
    await waitForPhase(page, 'done');
    const [automatic] = await store(1);
    expect(getString(automatic, 'ApprovalStatus')).toBe('UNAPPROVED');
    manual = movedAlongX(drawKidneyRois(readRtStruct(automatic), ct).labelmap);
    await viewer.store([new Uint8Array(toPart10(byHand(ct, manual)))]);

    const before = await readKidney(page, 'right');
    await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
    const edited = await keptVolume(before.volumeMl);
    page = await browser.context.newPage();
    await browser.page.close();

    await openStudy(page, viewer.url, truth.studyInstanceUID);
    await waitForPhase(page, 'offer');
    expect(await panel('offer-object').count()).toBe(1);
    await screenshot(page, 'review-1-offers');
    await panel('restore').click();
    await waitForPhase(page, 'done');
    const restored = await eventually(
      () => readKidney(page, 'right'),
      ({ meanDoseGy }) => meanDoseGy !== undefined,
    );
    expect(restored.volumeMl).toBe(edited.volumeMl);
    expect(restored.meanDoseGy).toBeCloseTo(edited.meanDoseGy!, 9);
    expect(await panel('status').textContent()).toMatch(/^Edited/);
  });

  /** The right kidney once the browser keeps it as it is shown, after the whole of a stroke. */
  async function keptVolume(beforeMl: number) {
    await waitUntilIdle(page);
    const [kidney] = await eventually(
      async () => {
        const first = await readKidney(page, 'right');
        await page.locator('[data-cy="kidney-kept"][data-current="true"]').waitFor();
        return [first, await readKidney(page, 'right')];
      },
      ([first, then]) => first.volumeMl > beforeMl && first.volumeMl === then.volumeMl,
    );
    return kidney;
  }

  test('the comparison with contours of somebody else has the numbers of evaluate', async () => {
    await page.locator('[data-cy="kidney-sources"] > summary').click();
    const source = panel('source').filter({ hasText: 'By hand' });
    await source.locator('[data-cy="kidney-compare-source"]').click();
    await panel('comparison').waitFor();
    await screenshotWhenDrawn(page, 'review-2-compared');
    const shown = async (row: string) =>
      page.locator(`[data-cy="kidney-comparison-${row}"] td`).allTextContents();
    const [dice, distance, dose, difference] = await Promise.all(
      ['dice', 'hausdorff95', 'dose', 'dose-difference'].map(shown),
    );
    const expected = compareKidneys(await editedLabels(), manual, {
      doses: [(await readDoseFile(patient.doseFile)).volume],
    });
    expect(dice).toEqual(expected.map((kidney) => kidney.dice.toFixed(3)));
    expect(distance).toEqual(expected.map((kidney) => `${kidney.hausdorff95Mm!.toFixed(1)} mm`));
    expect(dose).toEqual(expected.map((kidney) => `${kidney.automaticDoseGy!.toFixed(2)} Gy`));
    expect(difference).toEqual(expected.map(differenceText));
    const worst = await panel('worst').getAttribute('data-k');
    await panel('worst-next').click();
    expect(await panel('worst').getAttribute('data-k')).not.toBe(worst);
    await panel('compare-stop').click();
    await panel('comparison').waitFor({ state: 'detached' });
  });

  /** The contours as they are in the viewer, by way of the file that it saves. */
  async function editedLabels(): Promise<Labelmap> {
    const [download] = await Promise.all([page.waitForEvent('download'), panel('save').click()]);
    const { dataset } = readDicomFile(fs.readFileSync(await download.path()));
    return drawKidneyRois(readRtStruct(dataset), ct).labelmap;
  }

  test('approved, stored with its predecessor; an edit takes the approval back', async () => {
    await panel('reviewer').fill('Muster^Eva');
    // The viewer binds this mode's keys; in a field they are letters.
    await panel('reviewer').press('Shift+A');
    await panel('reviewer').fill('Muster^Eva');
    expect(await panel('approval-questions').count()).toBe(0);
    await panel('reviewer').blur();
    const seenSlices = async () => Number(await panel('seen').getAttribute('data-seen'));
    const before = await seenSlices();
    await page.keyboard.press('Shift+N');
    expect(await eventually(seenSlices, (count) => count > before)).toBeGreaterThan(before);
    await page.keyboard.press('Shift+A');
    await panel('approval-questions').waitFor();
    await screenshot(page, 'review-3-questions');
    const { seen, total } = await panel('seen').evaluate((element) => ({ ...element.dataset }));
    expect(Number(seen)).toBeGreaterThan(0);
    expect(Number(seen)).toBeLessThan(Number(total));
    await panel('approve-all').click();
    await page.locator('[data-cy="kidney-verdict"][data-status="APPROVED"]').waitFor();
    const [automatic, approved] = await store(2);
    await panel('stored').waitFor();
    await screenshot(page, 'review-4-approved');
    expect(getString(approved, 'ApprovalStatus')).toBe('APPROVED');

    await brushStroke(page, 'kidney-axial', [0.55, 0.45], 0.6);
    await page.locator('[data-cy="kidney-verdict"][data-status="UNAPPROVED"]').waitFor();
    await screenshot(page, 'review-5-edited-again');
    const [, , last] = await store(3);
    expect(getString(last, 'ApprovalStatus')).toBe('UNAPPROVED');
    expect(predecessorOf(approved)).toBe(getString(automatic, 'SOPInstanceUID'));
    expect(predecessorOf(last)).toBe(getString(approved, 'SOPInstanceUID'));
    if (hasPydicom()) {
      const { approval, predecessors } = readApproval(approved);
      expect(approval).toEqual([
        'APPROVED',
        expect.stringMatching(/^\d{8}$/) as string,
        'Muster^Eva',
      ]);
      expect(predecessors).toEqual([getString(automatic, 'SOPInstanceUID')]);
      expect(readApproval(last).approval[0]).toBe('UNAPPROVED');
    }
  });

  test('flagged: the case leaves without its patient: as a zip, into a folder, to an archive', async () => {
    await page.locator('[data-cy="kidney-flag"] > summary').click();
    await panel('flag-reason').selectOption('LEAK');
    await panel('flag-note').fill(`Like ${truth.patientId}`);
    await panel('flag-zip').click();
    await page.locator('[data-code="NOTE_IDENTIFIES"]').waitFor();
    await panel('flag-note').fill('Into the psoas');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel('flag-zip').click(),
    ]);
    await panel('flagged').waitFor();
    await screenshot(page, 'review-6-flagged');
    const zipped = unzipSync(fs.readFileSync(await download.path()));
    await checkCase(Object.entries(zipped));

    // The browser's own dialogue cannot be worked by a test: the folder is one of its own.
    await page.evaluate(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    const name = await panel('flagged').getAttribute('data-name');
    await panel('flag-folder').click();
    await eventually(
      () => panel('flagged').getAttribute('data-name'),
      (next) => next !== null && next !== name,
    );
    // UIDs are new ones each time, and not all of one length.
    const names = Object.keys(zipped).map((file) => path.basename(file));
    expect((await filesInBrowser()).sort()).toEqual(names.sort());

    await panel('flag-archive').click();
    const stored = page.locator('[data-cy="kidney-flagged"][data-place="archive"]');
    const PatientID = await stored.getAttribute('data-name');
    const [study] = await viewer.client.searchStudies({ PatientID: PatientID! });
    expect(getString(study, 'StudyDate') ?? '').toBe('');
    const series = await viewer.client.searchSeries(getString(study, 'StudyInstanceUID')!);
    expect(series.map((one) => getString(one, 'Modality')).sort()).toEqual(['CT', 'RTSTRUCT']);
  });

  /** Names of the files, none of them empty, in the only folder that the page has written. */
  function filesInBrowser(): Promise<string[]> {
    return page.evaluate(async () => {
      // Not in TypeScript's list of what browsers have.
      const entriesOf = (place: FileSystemHandle) =>
        (place as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values();
      const found: string[] = [];
      for await (const folder of entriesOf(await navigator.storage.getDirectory())) {
        if ((folder as FileSystemHandle).kind === 'directory') {
          for await (const file of entriesOf(folder)) {
            found.push(...((await file.getFile()).size > 0 ? [file.name] : []));
          }
        }
      }
      return found;
    });
  }

  /** The CT and the contours are those of the viewer, and nothing else of the patient is in it. */
  async function checkCase(files: [string, Uint8Array][]): Promise<void> {
    const place = fs.mkdtempSync(path.join(folder, 'flagged-'));
    files.forEach(([name, bytes]) =>
      fs.writeFileSync(path.join(place, path.basename(name)), bytes),
    );
    const flagged = await readCtFolder(place);
    expect(flagged.volume.data).toEqual(ct.volume.data);
    const { dataset } = readDicomFile(fs.readFileSync(path.join(place, 'rtstruct.dcm')));
    const drawn = drawKidneyRois(readRtStruct(dataset), flagged).labelmap;
    expect(drawn.data).toEqual((await editedLabels()).data);
    const all = files.map(([, bytes]) => Buffer.from(bytes).toString('latin1')).join('\n');
    for (const identifying of [truth.patientId, truth.studyInstanceUID, 'Muster']) {
      expect(all.includes(identifying)).toBe(false);
    }
  }

  test('the cycles of the patient: a stored report of another study, and this one', async () => {
    const earlier = earlierReport(ct);
    await viewer.store(earlier.map((dataset) => new Uint8Array(toPart10(dataset))));
    await page.locator('[data-cy="kidney-cycles"] > summary').click();
    await panel('find-cycles').click();
    await page.locator('[data-cy="kidney-cycles"][data-status="found"]').waitFor();
    expect(await panel('cycle-1').textContent()).toContain('2025-06-05');
    const shown = await panel('cycle-2').getAttribute('data-source');
    expect(shown).toBe('open-study');
    const before = oneCycle.kidneys.map(({ dose }) => dose!.meanDoseGy);
    const now = [await readKidney(page, 'right'), await readKidney(page, 'left')];
    const sums = await page.locator('[data-cy="kidney-cycle-2"] td').allTextContents();
    sums.forEach((text, side) =>
      expect(text).toContain(`sum ${(before[side] + now[side].meanDoseGy!).toFixed(2)} Gy`),
    );
    await panel('cycle-next').waitFor();
    await panel('cycles-plot').scrollIntoViewIfNeeded();
    await screenshot(page, 'review-7-cycles');
  });

  test('what was stored is offered with its state, and nothing unstored is left', async () => {
    await openStudy(page, viewer.url, truth.studyInstanceUID);
    await waitForPhase(page, 'offer');
    expect(await panel('offer-saved').count()).toBe(0);
    const states = await panel('offer-object').evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).dataset.state),
    );
    expect(states).toEqual(['edited', 'approved', 'automatic']);
    await panel('offer-object').nth(1).locator('button').click();
    await waitForPhase(page, 'done');
    await screenshot(page, 'review-7-opened');
    expect(await panel('status').textContent()).toMatch(/^Edited/);
  });

  test('the study list says what was stored last', async () => {
    await openStudyList(page, viewer.url, truth.patientId);
    const cell = page.locator(`[data-cy="kidneys-of-${truth.studyInstanceUID}"]`);
    await page
      .locator(`[data-cy="kidneys-of-${truth.studyInstanceUID}"][data-state="edited"]`)
      .waitFor();
    expect((await cell.getAttribute('title'))!.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^Kidneys \(auto, edited\)(, \d+ warnings?)?$/) as string,
      expect.stringMatching(/^Kidneys \(auto, edited\), approved/) as string,
      expect.stringMatching(/^Kidneys \(auto\)/) as string,
    ]);
    await screenshot(page, 'review-8-study-list');
  });
});

function predecessorOf(dataset: NaturalDataset): string | undefined {
  const [item] = getSequence(dataset, 'PredecessorStructureSetSequence');
  return item && getString(item, 'ReferencedSOPInstanceUID');
}

const oneCycle = doseReport(1);

/** Segmentation and report of the same patient's cycle before, as this program stores them. */
function earlierReport(ct: CtSeries): NaturalDataset[] {
  const source = { ...ct.dataset, StudyInstanceUID: newUid(), StudyDate: '20250606' };
  const grid = testGeometry();
  const labelmap = testLabelmap(grid);
  addEllipsoid(labelmap, 1, [4, 6, 3], [2, 2, 2]);
  addEllipsoid(labelmap, 2, [11, 6, 3], [2, 2, 2]);
  const software = { name: 'Kidney dosimetry for OHIF', version: '0.1.0' };
  const segmentation = writeSeg({
    ct: testCt(grid, source),
    labelmap,
    software,
    now: new Date(),
    segments: [
      { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
      { label: 2, name: 'Kidney_L', algorithm: 'AUTOMATIC' },
    ],
  });
  oneCycle.cycles[0].administration = {
    dateTime: { value: '2025-06-05T09:30:00', source: 'file' },
    activityMBq: { value: 7400, source: 'file' },
  };
  const segmentNumbers = { right: 1, left: 2 };
  const sr = writeDoseSr({
    report: oneCycle,
    source,
    segmentation,
    segmentNumbers,
    software,
    now: new Date(),
  });
  return [segmentation, sr];
}

/** Two voxels further to the patient's left. */
function movedAlongX(labelmap: Labelmap): Labelmap {
  const data = new Uint8Array(labelmap.data.length);
  data.set(labelmap.data.subarray(0, -2), 2);
  return { ...labelmap, data };
}

/** A structure set as another system would write it, with names of its own. */
function byHand(ct: CtSeries, labelmap: Labelmap): NaturalDataset {
  const written = writeRtStruct({
    ct,
    labelmap,
    rois: [
      { label: 1, name: 'Niere rechts', algorithm: 'MANUAL' },
      { label: 2, name: 'Niere links', algorithm: 'MANUAL' },
    ],
    software: { name: 'Another planning system', version: '1' },
    seriesDescription: 'By hand',
    now: new Date('2026-01-01T00:00:00Z'),
  });
  return written;
}

function differenceText({ automaticDoseGy: edited, referenceDoseGy: beside }: KidneyComparison) {
  const gy = edited! - beside!;
  const signed = (value: number, digits: number) =>
    `${value >= 0 ? '+' : '\u2212'}${Math.abs(value).toFixed(digits)}`;
  return `${signed(gy, 2)} Gy (${signed((100 * gy) / beside!, 1)} %)`;
}
