import assert from 'node:assert/strict';
import { brushStroke, eventually, readKidney } from '../../helpers/kidneyPage';
import type { OpenedCase } from '../types';

/** The numbers follow a stroke of the viewer's own brush; its undo brings all of them back. */
export async function brushAndUndo({ page }: OpenedCase): Promise<void> {
  const before = await readKidney(page, 'right');
  const left = await readKidney(page, 'left');
  await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
  const edited = await eventually(
    () => readKidney(page, 'right'),
    ({ volumeMl }) => volumeMl > before.volumeMl + 1,
  );
  assert(edited.volumeMl > before.volumeMl + 1, 'the volume did not follow the brush');
  assert.notEqual(edited.meanDoseGy, before.meanDoseGy, 'the dose did not follow the brush');
  await page.keyboard.press('Control+z');
  const undone = await eventually(
    () => readKidney(page, 'right'),
    ({ volumeMl }) => volumeMl === before.volumeMl,
  );
  assert.deepEqual(undone, before, 'undo did not bring the numbers back');
  assert.deepEqual(await readKidney(page, 'left'), left, 'the stroke changed the other kidney');
}
