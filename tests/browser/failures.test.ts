import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import type { PatientTruth } from '../../demo/phantom';
import { getString, readDicomFile } from '../../src/dicom';
import { readRtStruct } from '../../src/dicom/rtstruct';
import { toPart10 } from '../../src/dicom/write';
import { parseMultipart } from '../../src/dicomweb';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { createArchiveClient } from '../helpers/createArchiveClient';
import { describeInBrowser } from '../helpers/describeInBrowser';
import {
  brushStroke,
  eventually,
  openStudyList,
  readKidney,
  screenshot,
  screenshotWhenDrawn,
} from '../helpers/kidneyPage';
import { contourAgain } from '../../bench/browser/contourAgain';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { writePatient } from '../../demo/writePatient';

/** What a gateway answers where the login has ended. */
const loginPage = {
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html><title>Log in</title><body><form method="post">Log in</form></body></html>',
};

/** What, why and what next, as the panel says them. */
async function readMessage(browser: OpenedBrowser) {
  const box = browser.page.locator('[data-cy="kidney-error"]').first();
  await box.waitFor();
  const [what, why, next] = await box.locator('strong, p').allTextContents();
  return { code: await box.getAttribute('data-code'), what, why, next };
}

describeInBrowser()('what can go wrong is said, and nothing is lost', () => {
  let folder: string;
  let truth: PatientTruth;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'failures-'));
    const patient = writePatient(path.join(folder, 'patient'), { small: true });
    truth = patient.truth;
    const dataDir = path.join(folder, 'archive');
    placeForeignDose(dataDir, patient.files);
    viewer = await startViewer({ dataDir });
    await viewer.store(patient.files);
    await viewer.store(otherModality('PT', 'ONLY-PT', patient.files));
    await viewer.store(otherModality('CT', 'TWO-CT', patient.files, 'first'));
    await viewer.store(otherModality('CT', 'TWO-CT', patient.files, 'second'));
    await viewer.store(magneticResonance());
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('an MR study: the workflow is not offered', async () => {
    const { page } = browser;
    await openStudyList(page, viewer.url, 'MR-ONLY');
    await page.getByText('MR-ONLY', { exact: true }).first().click();
    await page.getByText('Basic Viewer').first().waitFor();
    expect(await page.getByText('Auto-contour kidneys').count()).toBe(0);
  });

  test('an MR study opened by a link says what it needs', async () => {
    await openStudy(browser.page, viewer.url, uidFor('MR-ONLY study'));
    expect(await readMessage(browser)).toEqual({
      code: 'NO_CT',
      what: 'This study has no CT series to contour.',
      why: 'It holds: MR. The network was made for CT only.',
      next: 'Open the study with the CT of the SPECT/CT, or send that series to the archive.',
    });
    await screenshot(browser.page, 'failure-mr');
  });

  test('a study whose CT is missing says what is there', async () => {
    await openStudy(browser.page, viewer.url, uidFor('ONLY-PT study'));
    const { code, why } = await readMessage(browser);
    expect(code).toBe('NO_CT');
    expect(why).toContain('PT');
  });

  test('a broken slice stops the run, names the image, and works again once it is mended', async () => {
    const { page } = browser;
    // The archive loses one frame: the tenth image of the CT.
    const [series] = await createArchiveClient({ root: `${viewer.url}/dicom-web` }).searchSeries(
      truth.studyInstanceUID,
      { Modality: 'CT' },
    );
    const images = await viewer.client.searchInstances({
      studyInstanceUID: truth.studyInstanceUID,
      seriesInstanceUID: getString(series, 'SeriesInstanceUID')!,
    });
    const broken = `**/instances/${getString(images[10], 'SOPInstanceUID')}/frames/**`;
    await page.route(broken, (route) => route.fulfill({ status: 500, body: 'disk error' }));
    await openStudy(page, viewer.url, truth.studyInstanceUID);
    const message = await readMessage(browser);
    expect(message.code).toBe('IMAGE_NOT_LOADED');
    expect(message.what).toMatch(/^The CT image number \d+ could not be read\.$/);
    expect(message.why).toContain('none were made');
    expect(message.next).toMatch(/^Try again/);
    expect(await page.locator('[data-cy="kidney-results"]').count()).toBe(0);
    await screenshot(page, 'failure-broken-slice');

    await page.unroute(broken);
    await page.locator('[data-cy="kidney-run"]').click();
    await waitForPhase(page, 'done');
    expect((await readKidney(page, 'left')).volumeMl).toBeGreaterThan(80);
  });

  test("a refused STOW gives the archive's reason, keeps the contours and offers a file", async () => {
    const { page } = browser;
    // The dose comes a moment after the contours.
    const before = await eventually(
      () => readKidney(page, 'right'),
      ({ meanDoseGy }) => meanDoseGy !== undefined,
    );
    await page.route('**/dicom-web/studies', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 409,
            contentType: 'application/dicom+json',
            body: JSON.stringify({
              '00081198': {
                vr: 'SQ',
                Value: [
                  {
                    '00081150': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.481.3'] },
                    '00081155': { vr: 'UI', Value: [storedUid(route.request())] },
                    '00081197': { vr: 'US', Value: [0xa700] },
                  },
                ],
              },
            }),
          })
        : route.continue(),
    );
    await page.locator('[data-cy="kidney-store"]').click();
    const message = await readMessage(browser);
    expect(message.code).toBe('STORE_REFUSED');
    expect(`${message.what} ${message.why}`).toMatch(/out of resources|storage|full/i);
    await screenshot(page, 'failure-stow-refused');
    await page.unroute('**/dicom-web/studies');

    expect(await readKidney(page, 'right')).toEqual(before);
    const download = page.waitForEvent('download');
    await page.locator('[data-cy="kidney-save"]').click();
    const file = await (await download).path();
    const names = readRtStruct(readDicomFile(fs.readFileSync(file)).dataset).structures.map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Kidney_R', 'Kidney_L']);

    await page.locator('[data-cy="kidney-store"]').click();
    await page.locator('[data-cy="kidney-stored"]').waitFor();
  });

  test("a gateway's page with status 200 is no storing: not confirmed, contours kept, file offered", async () => {
    const { page } = browser;
    const before = await readKidney(page, 'right');
    const counts = async () => ({
      RTSTRUCT: (await storedObjects('RTSTRUCT')).length,
      SR: (await storedObjects('SR')).length,
    });
    const storedObjects = (Modality: string) =>
      viewer.client.searchInstances({ studyInstanceUID: truth.studyInstanceUID }, { Modality });
    const inArchive = await counts();
    await page.route('**/dicom-web/studies', (route) =>
      route.request().method() === 'POST' ? route.fulfill(loginPage) : route.continue(),
    );
    for (const button of ['kidney-store', 'kidney-store-report']) {
      await page.locator(`[data-cy="${button}"]`).click();
      await page.locator('[data-cy="kidney-export"][data-status="storing"]').waitFor();
      // The archive may list an object late: it is looked for during some 8 s.
      await page.locator('[data-cy="kidney-export"]:not([data-status="storing"])').waitFor();
      const message = await readMessage(browser);
      expect(message.code).toBe('STORE_UNCONFIRMED');
      expect(message.what).toContain('not certain');
      expect(message.next).toContain('Save as a file');
      expect(await page.locator('[data-cy="kidney-stored"]').count()).toBe(0);
      await screenshot(page, `failure-stow-unconfirmed-${button}`);
    }
    await page.unroute('**/dicom-web/studies');
    expect(await counts()).toEqual(inArchive);

    expect(await readKidney(page, 'right')).toEqual(before);
    const download = page.waitForEvent('download');
    await page.locator('[data-cy="kidney-save"]').click();
    const { dataset } = readDicomFile(fs.readFileSync(await (await download).path()));
    expect(readRtStruct(dataset).structures.map(({ name }) => name)).toEqual([
      'Kidney_R',
      'Kidney_L',
    ]);

    // The same page, but the object did arrive: a search of the archive says so.
    await page.route('**/dicom-web/studies', async (route) => {
      if (route.request().method() !== 'POST') {
        return route.continue();
      }
      await route.fetch();
      return route.fulfill(loginPage);
    });
    await page.locator('[data-cy="kidney-store"]').click();
    await page.locator('[data-cy="kidney-stored"]').waitFor();
    await page.unroute('**/dicom-web/studies');
    expect((await counts()).RTSTRUCT).toBe(inArchive.RTSTRUCT + 1);
  });

  test('contouring again keeps edited contours, shows new ones and lets the brush edit those', async () => {
    const { page } = browser;
    const volume = async () => (await readKidney(page, 'right')).volumeMl;
    const edit = async () => {
      await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
      return eventually(volume, (ml) => ml > automatic + 1);
    };
    const automatic = await volume();
    expect(await edit()).toBeGreaterThan(automatic + 1);

    await contourAgain(page);
    await waitForPhase(page, 'done');
    expect(await page.locator('[data-cy="kidney-error"]').count()).toBe(0);
    expect(await volume()).toBe(automatic);
    expect(await page.locator('[data-cy="kidney-findings"]').textContent()).toContain(
      'Your edited contours are kept as "Kidneys (auto)"',
    );
    expect(await edit()).toBeGreaterThan(automatic + 1);
    await page.keyboard.press('Control+z');
    expect(await eventually(volume, (ml) => ml === automatic)).toBe(automatic);
  });

  test('several CT series: the user is asked, and the chosen one is shown and contoured; the dose of another patient gives neither numbers nor colours', async () => {
    const { page } = browser;
    await openStudy(page, viewer.url, uidFor('TWO-CT study'));
    await waitForPhase(page, 'choose');
    const choices = page.locator('[data-cy="kidney-ct-chooser"] button');
    expect(await choices.count()).toBe(2);
    await screenshot(page, 'failure-several-ct');
    await choices.filter({ hasText: 'second' }).click();
    await waitForPhase(page, 'done');
    expect(await page.locator('[data-cy="kidney-panel"]').textContent()).toContain('second');
    const viewports = await page.evaluate(() => {
      const { services } = globalThis as unknown as {
        services: {
          segmentationService: {
            getSegmentations(): { segmentationId: string }[];
            getViewportIdsWithSegmentation(id: string): string[];
          };
        };
      };
      const service = services.segmentationService;
      const [{ segmentationId }] = service.getSegmentations();
      return service.getViewportIdsWithSegmentation(segmentationId);
    });
    expect(viewports).toEqual(
      expect.arrayContaining(['kidney-axial', 'kidney-coronal', 'kidney-sagittal']),
    );
    await page.locator('[data-cy="kidney-error"][data-code="MIXED_PATIENT"]').waitFor();
    expect(await modalitiesInViews(page)).toEqual(['CT']);
    await screenshotWhenDrawn(page, 'failure-several-ct-chosen');
  });
});

/**
 * A study with the dose of somebody else, as it lies in archives that let it in; ours would not,
 * so that it is there before the archive opens.
 */
function placeForeignDose(dataDir: string, files: Uint8Array[]): void {
  const [ct] = otherModality('CT', 'TWO-CT', files, 'first');
  const [dose] = otherModality('RTDOSE', 'TWO-CT', files);
  const { dataset } = readDicomFile(dose);
  fs.mkdirSync(dataDir);
  fs.writeFileSync(path.join(dataDir, '1-ct.dcm'), ct);
  fs.writeFileSync(
    path.join(dataDir, '2-dose.dcm'),
    new Uint8Array(toPart10({ ...dataset, PatientID: 'SOMEBODY-ELSE' })),
  );
}

/** Of all images that any viewport shows. */
function modalitiesInViews(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { services } = globalThis as unknown as {
      services: {
        viewportGridService: {
          getState(): { viewports: Map<string, { displaySetInstanceUIDs: string[] }> };
        };
        displaySetService: { getDisplaySetByUID(uid: string): { Modality: string } };
      };
    };
    const { viewports } = services.viewportGridService.getState();
    const shown = [...viewports.values()].flatMap(
      ({ displaySetInstanceUIDs }) => displaySetInstanceUIDs,
    );
    return [
      ...new Set(shown.map((uid) => services.displaySetService.getDisplaySetByUID(uid).Modality)),
    ];
  });
}

/** SOP Instance UID of the object in a STOW-RS request. */
function storedUid(request: Request): string {
  const contentType = request.headers()['content-type'];
  const [part] = parseMultipart(request.postDataBuffer()!, contentType);
  return getString(readDicomFile(part.body).dataset, 'SOPInstanceUID')!;
}

/** Copies of the study's files of one modality, as a study of its own. */
function otherModality(
  modality: string,
  patientID: string,
  files: Uint8Array[],
  name = modality,
): Uint8Array[] {
  return files.flatMap((file) => {
    const { dataset } = readDicomFile(file);
    if (getString(dataset, 'Modality') !== modality) {
      return [];
    }
    const sop = getString(dataset, 'SOPInstanceUID');
    const series = getString(dataset, 'SeriesInstanceUID');
    return [
      new Uint8Array(
        toPart10({
          ...dataset,
          PatientID: patientID,
          StudyInstanceUID: uidFor(`${patientID} study`),
          SeriesInstanceUID: uidFor(`${patientID} ${name} ${series}`),
          SeriesDescription: name,
          SOPInstanceUID: uidFor(`${patientID} ${name} ${sop}`),
        }),
      ),
    ];
  });
}

function magneticResonance(): Uint8Array[] {
  const volume = {
    dimensions: [64, 64, 12] as [number, number, number],
    spacingMm: [4, 4, 8] as [number, number, number],
    imagePositionPatient: [-128, -128, 0] as [number, number, number],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ],
    data: new Int16Array(64 * 64 * 12).map((_, n) => (n * 7) % 500),
  };
  return ctFilesFromVolume(volume, { patientName: 'MR^ONLY', patientID: 'MR-ONLY' }).map((file) => {
    const { dataset } = readDicomFile(file);
    return new Uint8Array(
      toPart10({ ...dataset, SOPClassUID: '1.2.840.10008.5.1.4.1.1.4', Modality: 'MR' }),
    );
  });
}
