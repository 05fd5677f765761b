import assert from 'node:assert/strict';
import { findKidneyRois, readRtStruct } from '../../../src/dicom/rtstruct';
import { thumbnailOf } from '../../helpers/kidneyPage';
import { retrieveRtStruct } from '../../helpers/retrieveRtStruct';
import type { OpenedCase } from '../types';

/** The contours go to the archive, which has them, and the viewer lists them at once. */
export async function storeRtStruct({ page, archive, truth }: OpenedCase): Promise<void> {
  await page.locator('[data-cy="kidney-store"]').click();
  await page.locator('[data-cy="kidney-stored"]').waitFor();
  await thumbnailOf(page, 'RTSTRUCT').waitFor();
  const dataset = await retrieveRtStruct(archive, truth.studyInstanceUID);
  const { right, left } = findKidneyRois(readRtStruct(dataset).structures);
  assert.deepEqual([right?.name, left?.name], ['Kidney_R', 'Kidney_L']);
}
