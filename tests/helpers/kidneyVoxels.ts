import type { Page } from 'playwright-core';

/** What one kidney of the viewer's labelmap is, told by the viewer's own geometry. */
export interface KidneyVoxels {
  voxels: number;
  volumeMl: number;
  /** Mean position of the voxels' centres, LPS mm. */
  centroidMm: [number, number, number];
}

/** The viewer's globals; the functions below run in the page. */
interface ViewerPage {
  services: {
    segmentationService: {
      getSegmentations(): {
        segmentationId: string;
        label: string;
        representationData: { Labelmap?: { imageIds?: string[] } };
      }[];
      EVENTS: Record<string, string>;
      _broadcastEvent(event: string, detail: { segmentationId: string }): void;
    };
  };
  cornerstone: {
    cache: {
      getImage(id: string): {
        referencedImageId: string;
        voxelManager: { getScalarData(): Uint8Array };
      };
    };
    metaData: {
      get(
        type: string,
        id: string,
      ): {
        imagePositionPatient: number[];
        rowCosines: number[];
        columnCosines: number[];
        rowPixelSpacing: number;
        columnPixelSpacing: number;
        columns: number;
      };
    };
  };
  cornerstoneTools: {
    segmentation: {
      triggerSegmentationEvents: { triggerSegmentationDataModified(id: string): void };
    };
  };
}

/** Volume and centroid of a label in the viewer's labelmap, without any of the plug-in's code. */
export function readKidneyVoxels(
  page: Page,
  label: number,
  sliceSpacingMm: number,
): Promise<KidneyVoxels> {
  return page.evaluate(
    ([wanted, depthMm]) => {
      const { services, cornerstone } = globalThis as unknown as ViewerPage;
      const ours = services.segmentationService
        .getSegmentations()
        .find((segmentation) => segmentation.label.startsWith('Kidneys (auto'))!;
      let voxels = 0;
      let voxelMl = 0;
      const sum = [0, 0, 0];
      for (const id of ours.representationData.Labelmap!.imageIds!) {
        const { referencedImageId, voxelManager } = cornerstone.cache.getImage(id);
        const plane = cornerstone.metaData.get('imagePlaneModule', referencedImageId);
        const labels = voxelManager.getScalarData();
        voxelMl = (plane.rowPixelSpacing * plane.columnPixelSpacing * depthMm) / 1000;
        for (let n = 0; n < labels.length; n++) {
          if (labels[n] === wanted) {
            const along = (n % plane.columns) * plane.columnPixelSpacing;
            const down = Math.floor(n / plane.columns) * plane.rowPixelSpacing;
            voxels++;
            for (let axis = 0; axis < 3; axis++) {
              sum[axis] +=
                plane.imagePositionPatient[axis] +
                along * plane.rowCosines[axis] +
                down * plane.columnCosines[axis];
            }
          }
        }
      }
      return {
        voxels,
        volumeMl: voxels * voxelMl,
        centroidMm: sum.map((v) => v / voxels) as [number, number, number],
      };
    },
    [label, sliceSpacingMm] as const,
  );
}

/**
 * Sets a square of voxels in the slice of the viewer's labelmap that holds most of the label, as a
 * brush does, tells the viewer, and waits until the panel shows another volume.
 *
 * @param corner first column and row of the square
 * @param withRedraw false: the viewer is not told to draw its viewports anew, which software
 *   rendering takes seconds for on large volumes and which holds up everything else
 * @returns milliseconds from the viewer's event to the changed panel
 */
export function paintAndTime(
  page: Page,
  label: number,
  side: 'right' | 'left',
  corner: [number, number],
  size: number,
  { withRedraw = true } = {},
): Promise<number> {
  return page.evaluate(
    ([value, which, [column, row], width, redraw]) => {
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
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (report.getAttribute(attribute) !== before) {
            observer.disconnect();
            resolve(performance.now() - start);
          }
        });
        observer.observe(report, { attributes: true });
        setTimeout(() => reject(new Error('The panel did not change within a minute.')), 60_000);
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
    [label, side, corner, size, withRedraw] as const,
  );
}

/**
 * Waits until the page answers at once for a while: software rendering of large volumes goes on for
 * long.
 */
export function waitUntilIdle(page: Page, timeoutMs = 120_000): Promise<void> {
  return page.evaluate(async (patience) => {
    const end = performance.now() + patience;
    let quick = 0;
    while (quick < 20 && performance.now() < end) {
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
      quick = performance.now() - start < 75 ? quick + 1 : 0;
    }
  }, timeoutMs);
}
