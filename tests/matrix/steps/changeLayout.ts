import assert from 'node:assert/strict';
import { eventually, readKidney } from '../../helpers/kidneyPage';
import type { OpenedCase } from '../types';
import { brushAndUndo } from './brushAndUndo';

/** The viewer's globals, in the page. */
interface ViewerWithLayouts {
  services: {
    hangingProtocolService: { getActiveProtocol(): { protocol: { id: string } } };
    segmentationService: {
      getSegmentations(): { segmentationId: string }[];
      getViewportIdsWithSegmentation(segmentationId: string): string[];
    };
    viewportGridService: { getState(): { viewports: Map<string, unknown> } };
  };
  commandsManager: { runCommand(name: string, options: Record<string, unknown>): unknown };
}

/**
 * To "3D four up" and back: the kidneys are in every view of each layout, the numbers stay, and
 * brush and undo work again (OHIF/Viewers #6012, #5643, #5769).
 */
export async function changeLayout(opened: OpenedCase): Promise<void> {
  const { page } = opened;
  const before = await readKidney(page, 'right');
  const own = await page.evaluate(
    () =>
      (
        globalThis as unknown as ViewerWithLayouts
      ).services.hangingProtocolService.getActiveProtocol().protocol.id,
  );
  for (const protocolId of ['fourUp', own]) {
    await page.evaluate(
      (id) =>
        (globalThis as unknown as ViewerWithLayouts).commandsManager.runCommand(
          'setHangingProtocol',
          { protocolId: id },
        ),
      protocolId,
    );
    const { active, without } = await eventually(
      () => page.evaluate(viewsWithoutKidneys),
      (views) => views.active === protocolId && views.without.length === 0,
    );
    assert.equal(active, protocolId, 'the layout did not come');
    assert.deepEqual(without, [], `views of ${protocolId} without kidneys`);
  }
  assert.deepEqual(await readKidney(page, 'right'), before, 'the layout changed the numbers');
  await brushAndUndo(opened);
}

/** Runs in the page. */
function viewsWithoutKidneys(): { active: string; without: string[] } {
  const { hangingProtocolService, segmentationService, viewportGridService } = (
    globalThis as unknown as ViewerWithLayouts
  ).services;
  const shown = segmentationService
    .getSegmentations()
    .flatMap(({ segmentationId }) =>
      segmentationService.getViewportIdsWithSegmentation(segmentationId),
    );
  const { viewports } = viewportGridService.getState();
  return {
    active: hangingProtocolService.getActiveProtocol().protocol.id,
    without: [...viewports.keys()].filter((id) => !shown.includes(id)),
  };
}
