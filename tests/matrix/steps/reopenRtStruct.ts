import assert from 'node:assert/strict';
import { waitForPhase } from '../../../bench/browser/waitForPhase';
import { waitUntilIdle } from '../../../bench/browser/waitUntilIdle';
import { openRtStruct } from '../../helpers/openRtStruct';
import type { OpenedCase } from '../types';

/** Opened anew: the stored contours are offered, and the viewer itself opens them. */
export async function reopenRtStruct({ page, link }: OpenedCase): Promise<void> {
  await page.goto(link, { waitUntil: 'commit' });
  await waitForPhase(page, 'offer');
  // While the page draws, the two clicks may come too far apart to be a double click.
  await waitUntilIdle(page, 15_000);
  assert.deepEqual(await openRtStruct(page), ['Kidney_L', 'Kidney_R']);
}
