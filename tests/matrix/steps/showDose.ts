import assert from 'node:assert/strict';
import { eventually, readKidney } from '../../helpers/kidneyPage';
import type { OpenedCase } from '../types';

/** The mean dose of each kidney is in the panel, as the synthetic dose map has it. */
export async function showDose({ page, truth }: OpenedCase): Promise<void> {
  for (const { side, meanDoseGy } of truth.kidneys) {
    const shown = await eventually(
      () => readKidney(page, side),
      (kidney) => kidney.meanDoseGy !== undefined,
    );
    const ratio = (shown.meanDoseGy ?? Number.NaN) / meanDoseGy;
    assert(ratio > 0.92 && ratio < 1.05, `${side} kidney: ${ratio.toFixed(2)} of its true dose`);
  }
}
