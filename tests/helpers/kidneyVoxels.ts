import type { Page } from 'playwright-core';
import type { ViewerPage } from '../../bench/browser/viewerPage';

/** What one kidney of the viewer's labelmap is, told by the viewer's own geometry. */
export interface KidneyVoxels {
  voxels: number;
  volumeMl: number;
  /** Mean position of the voxels' centres, LPS mm. */
  centroidMm: [number, number, number];
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
