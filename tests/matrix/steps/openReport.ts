import assert from 'node:assert/strict';
import { thumbnailOf } from '../../helpers/kidneyPage';
import { takeOverReport } from '../../helpers/takeOverReport';
import type { OpenedCase } from '../types';

/**
 * The dose report (SR), stored and opened: without the triangle, which the viewer shows where it
 * can take over no measurement; and both outlines are taken over as measurements.
 */
export async function openReport({ page }: OpenedCase): Promise<void> {
  await page.locator('[data-cy="kidney-store-report"]').click();
  await thumbnailOf(page, 'SR').waitFor();
  const { isUsable, tools } = await takeOverReport(page);
  assert.equal(isUsable, true, 'the viewer shows the report with a triangle');
  assert.deepEqual(tools, ['PlanarFreehandROI', 'PlanarFreehandROI']);
}
