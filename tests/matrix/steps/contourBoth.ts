import assert from 'node:assert/strict';
import { waitForPhase } from '../../../bench/browser/waitForPhase';
import { readKidney } from '../../helpers/kidneyPage';
import type { OpenedCase } from '../types';

/** Both kidneys are contoured, with the volumes that the synthetic patient has. */
export async function contourBoth({ page, truth }: OpenedCase): Promise<void> {
  await waitForPhase(page, 'done', 'failed');
  await failWithMessage({ page });
  for (const { side, volumeMl } of truth.kidneys) {
    const ratio = (await readKidney(page, side)).volumeMl / volumeMl;
    assert(ratio > 0.9 && ratio < 1.12, `${side} kidney: ${ratio.toFixed(2)} of its true volume`);
  }
}

/** @throws Error with the panel's own words, where it says that the run has failed */
async function failWithMessage({ page }: Pick<OpenedCase, 'page'>): Promise<void> {
  const message = page.locator('[data-cy="kidney-error"]').first();
  if (await message.isVisible()) {
    throw new Error((await message.textContent()) ?? 'The run failed.');
  }
}
