import assert from 'node:assert/strict';
import { eventually, thumbnailOf } from '../../helpers/kidneyPage';
import type { OpenedCase } from '../types';

/** The viewer's globals, in the page. */
interface ViewerWithReports {
  services: {
    displaySetService: {
      getActiveDisplaySets(): {
        Modality: string;
        displaySetInstanceUID: string;
        isRehydratable?: boolean;
      }[];
    };
    measurementService: { getMeasurements(): { toolName: string }[] };
  };
  commandsManager: { runCommand(name: string, options: Record<string, unknown>): unknown };
}

/**
 * The dose report (SR), stored and opened: without the triangle, which the viewer shows where it
 * can take over no measurement; and both outlines are taken over as measurements.
 */
export async function openReport({ page }: OpenedCase): Promise<void> {
  await page.locator('[data-cy="kidney-store-report"]').click();
  await thumbnailOf(page, 'SR').waitFor();
  await thumbnailOf(page, 'SR').dblclick();
  const report = await eventually(
    () => page.evaluate(readReport),
    ({ isUsable }) => isUsable === true,
  );
  assert.equal(report.isUsable, true, 'the viewer shows the report with a triangle');
  await page.evaluate(
    (displaySetInstanceUID) =>
      (globalThis as unknown as ViewerWithReports).commandsManager.runCommand(
        'hydrateStructuredReport',
        { displaySetInstanceUID },
      ),
    report.uid,
  );
  const { tools } = await eventually(
    () => page.evaluate(readReport),
    (now) => now.tools.length === 2,
  );
  assert.deepEqual(tools, ['PlanarFreehandROI', 'PlanarFreehandROI']);
}

/** Runs in the page. */
function readReport(): { uid: string; isUsable?: boolean; tools: string[] } {
  const { displaySetService, measurementService } = (globalThis as unknown as ViewerWithReports)
    .services;
  const report = displaySetService.getActiveDisplaySets().find(({ Modality }) => Modality === 'SR');
  return {
    uid: report?.displaySetInstanceUID ?? '',
    isUsable: report?.isRehydratable,
    tools: measurementService.getMeasurements().map(({ toolName }) => toolName),
  };
}
