import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { waitUntilIdle } from '../../bench/browser/waitUntilIdle';

export interface ShownKidney {
  volumeMl: number;
  meanDoseGy?: number;
  text: string;
}

const screenshotFolder = path.resolve(__dirname, '../artifacts');

/** Opens the study list, selects the patient and starts our workflow: the user's one click. */
export async function launchFromStudyList(
  page: Page,
  url: string,
  patientID: string,
): Promise<void> {
  await openStudyList(page, url, patientID);
  await page.getByText(patientID, { exact: true }).first().click();
  await page.getByText('Auto-contour kidneys').first().click();
}

export async function openStudyList(page: Page, url: string, patientID: string): Promise<void> {
  await page.goto(url);
  await page.getByText(patientID, { exact: true }).first().waitFor();
}

/** Volume and dose as the panel shows them, all at one moment. */
export async function readKidney(page: Page, side: 'right' | 'left'): Promise<ShownKidney> {
  const report = page.locator('[data-cy="kidney-report"]');
  const { volume, dose, text } = await report.evaluate((element, which) => {
    const column = which === 'right' ? 0 : 1;
    const cells = ['volume', 'mean-dose'].map(
      (quantity) =>
        document.querySelectorAll(`[data-cy="kidney-quantity-${quantity}"] td`).item(column)
          ?.textContent ?? '',
    );
    return {
      volume: element.getAttribute(`data-${which}-volume-ml`),
      dose: element.getAttribute(`data-${which}-mean-dose-gy`),
      text: cells.join(''),
    };
  }, side);
  return {
    volumeMl: Number(volume),
    meanDoseGy: dose === null ? undefined : Number(dose),
    text,
  };
}

/** The entry of a series without images, such as RTSTRUCT, in the viewer's list of series. */
export function thumbnailOf(page: Page, modality: string): Locator {
  return page
    .locator('[data-cy="study-browser-thumbnail-no-image"]')
    .filter({ hasText: modality })
    .first();
}

/** Labels of all segments in the viewer's segmentations that have the given representation. */
export function segmentLabels(
  page: Page,
  representation: 'Labelmap' | 'Contour',
): Promise<string[]> {
  return page.evaluate((kind) => {
    const { services } = globalThis as unknown as {
      services: {
        segmentationService: {
          getSegmentations(): {
            representationData: Record<string, unknown>;
            segments: Record<string, { label: string }>;
          }[];
        };
      };
    };
    return services.segmentationService
      .getSegmentations()
      .filter(({ representationData }) => representationData[kind])
      .flatMap(({ segments }) => Object.values(segments).map(({ label }) => label));
  }, representation);
}

/** Ids of the viewports that draw the kidneys as outlines alone. */
export function outlinedViewports(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { services } = globalThis as unknown as {
      services: {
        segmentationService: {
          getSegmentations(): { segmentationId: string }[];
          getViewportIdsWithSegmentation(segmentationId: string): string[];
          getStyle(specifier: Record<string, string>): { renderFill: boolean };
        };
      };
    };
    const { segmentationService } = services;
    return segmentationService.getSegmentations().flatMap(({ segmentationId }) =>
      segmentationService.getViewportIdsWithSegmentation(segmentationId).filter((viewportId) => {
        const specifier = { viewportId, segmentationId, type: 'Labelmap' };
        return !segmentationService.getStyle(specifier).renderFill;
      }),
    );
  });
}

/** The viewer's globals, in the page. */
interface BrushingViewer {
  services: {
    viewportGridService: { getActiveViewportId(): string };
    toolGroupService: {
      getToolGroupForViewport(id: string): {
        getActivePrimaryMouseButtonTool(): string | undefined;
      };
    };
  };
}

/** Draws a horizontal brush stroke, at fractions of a viewport's width and height. */
export async function brushStroke(
  page: Page,
  viewportId: string,
  from: [number, number],
  toX: number,
): Promise<void> {
  const viewport = page.locator(`[data-viewportid="${viewportId}"]`);
  const box = (await viewport.boundingBox())!;
  const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  // A first click makes the viewport the active one, in which the host enables its brush.
  await page.mouse.click(...at([0.5, 0.9]));
  await page.waitForFunction(
    (id) =>
      (
        globalThis as unknown as BrushingViewer
      ).services.viewportGridService.getActiveViewportId() === id,
    viewportId,
  );
  await page.locator('[data-cy="Brush-btn"], [data-cy="Brush"]').first().click();
  await page.waitForFunction(
    (id) =>
      /brush/i.test(
        (globalThis as unknown as BrushingViewer).services.toolGroupService
          .getToolGroupForViewport(id)
          .getActivePrimaryMouseButtonTool() ?? '',
      ),
    viewportId,
  );
  await page.mouse.move(...at(from), { steps: 4 });
  await page.mouse.down();
  const steps = 8;
  for (let n = 1; n <= steps; n++) {
    await page.mouse.move(...at([from[0] + ((toX - from[0]) * n) / steps, from[1]]));
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
}

/**
 * Waits until reading a value gives something the test accepts; gives the last value either way.
 */
export async function eventually<T>(
  read: () => Promise<T>,
  accept: (value: T) => boolean,
  timeoutMs = 180_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (accept(value) || Date.now() > end) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Saves a screenshot once the page has come to rest: software rendering draws the planes that are
 * not axial a little later.
 */
export async function screenshotWhenDrawn(page: Page, name: string): Promise<void> {
  await waitUntilIdle(page, 10_000);
  await screenshot(page, name);
}

/** Saves a screenshot to look at, below tests/artifacts. */
export async function screenshot(page: Page, name: string): Promise<void> {
  fs.mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
}
