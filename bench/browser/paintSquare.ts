import type { Page } from 'playwright-core';
import type { ViewerPage } from './viewerPage';

/**
 * Sets a square of voxels in the slice of the viewer's labelmap that holds most of the label, as a
 * brush does, tells the viewer, and waits until the panel shows another volume.
 *
 * @param corner first column and row of the square
 * @param withRedraw false: the viewer is not told to draw its viewports anew, which software
 *   rendering takes seconds for on large volumes and which holds up everything else
 * @param andText data-cy of an element whose text has to change as well
 * @returns milliseconds from the viewer's event to the changed panel
 */
export function paintSquare(
  page: Page,
  label: number,
  side: 'right' | 'left',
  corner: [number, number],
  size: number,
  { withRedraw = true, andText = '' } = {},
): Promise<number> {
  return page.evaluate(
    ([value, which, [column, row], width, redraw, textOf]) => {
      const { services, cornerstone, cornerstoneTools } = globalThis as unknown as ViewerPage;
      const ours = services.segmentationService
        .getSegmentations()
        .find((segmentation) => segmentation.label.startsWith('Kidneys (auto'))!;
      let best = new Uint8Array(0);
      let columns = 0;
      let most = -1;
      for (const id of ours.representationData.Labelmap!.imageIds!) {
        const { referencedImageId, voxelManager } = cornerstone.cache.getImage(id);
        const labels = voxelManager.getScalarData();
        let count = 0;
        for (let n = labels.indexOf(value); n >= 0; n = labels.indexOf(value, n + 1)) {
          count++;
        }
        if (count > most) {
          most = count;
          best = labels as Uint8Array<ArrayBuffer>;
          columns = cornerstone.metaData.get('imagePlaneModule', referencedImageId).columns;
        }
      }
      for (let y = row; y < row + width; y++) {
        best.fill(value, y * columns + column, y * columns + column + width);
      }
      return new Promise<number>((resolve, reject) => {
        const report = document.querySelector('[data-cy="kidney-report"]')!;
        const attribute = `data-${which}-volume-ml`;
        const before = report.getAttribute(attribute);
        const watched = `[data-cy="${textOf}"]`;
        const textBefore = textOf && document.querySelector(watched)!.textContent;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          const sameText = textOf && document.querySelector(watched)?.textContent === textBefore;
          if (report.getAttribute(attribute) !== before && !sameText) {
            observer.disconnect();
            resolve(performance.now() - start);
          }
        });
        const everything = {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        };
        observer.observe(document.body, everything);
        setTimeout(
          () => reject(new Error('The panel did not change within two minutes.')),
          120_000,
        );
        const { segmentationId } = ours;
        if (redraw) {
          cornerstoneTools.segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(
            segmentationId,
          );
        } else {
          const { segmentationService } = services;
          segmentationService._broadcastEvent(
            segmentationService.EVENTS.SEGMENTATION_DATA_MODIFIED,
            { segmentationId },
          );
        }
      });
    },
    [label, side, corner, size, withRedraw, andText] as const,
  );
}
