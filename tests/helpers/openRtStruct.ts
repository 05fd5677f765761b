import type { Page } from 'playwright-core';
import { eventually, segmentLabels } from './kidneyPage';
import { openThumbnail } from './openThumbnail';

/**
 * Opens the stored structure set in the viewer.
 * @returns names of its structures as the viewer shows them, sorted
 */
export async function openRtStruct(page: Page): Promise<string[]> {
  await openThumbnail(page, 'RTSTRUCT');
  const labels = await eventually(
    () => segmentLabels(page, 'Contour'),
    (found) => found.length === 2,
  );
  return labels.sort();
}
