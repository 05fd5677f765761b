import type { KidneyDoseResult } from '../../report';
import type { NaturalDataset } from '../types';
import { codes } from '../write';
import { contentItem } from './contentItem';
import type { PlanarRegion } from './outlineOf';
import { srCodes } from './srCodes';

/**
 * OHIF takes a report for one that it can show if a measurement of it begins with the name of one
 * of its tools; to others the text is as good as any.
 */
const ohifTool = 'Cornerstone3DTools@^0.1.0:PlanarFreehandROI';

/**
 * One kidney's outline in the image that shows most of it, as Planar ROI Measurements (PS3.16 TID
 * 1410), with its area. It is tracked under the UID of the kidney's volume, so that a viewer joins
 * both. The outline stands a second time below the area: OHIF looks for it there when it takes a
 * report over as measurements.
 */
export function planarRegionGroup(
  { roiName, side }: Pick<KidneyDoseResult, 'roiName' | 'side'>,
  { image, points, areaMm2 }: PlanarRegion,
  trackingUid: string,
): NaturalDataset {
  return contentItem.container(
    'CONTAINS',
    srCodes.measurementGroup,
    [
      contentItem.text('HAS OBS CONTEXT', srCodes.trackingIdentifier, `${ohifTool}:${roiName}`),
      contentItem.uid('HAS OBS CONTEXT', srCodes.trackingUniqueIdentifier, trackingUid),
      contentItem.code('CONTAINS', srCodes.finding, codes.kidney),
      contentItem.polyline('CONTAINS', srCodes.imageRegion, points, image),
      contentItem.code('HAS CONCEPT MOD', srCodes.findingSite, codes.kidney, [
        contentItem.code('HAS CONCEPT MOD', srCodes.laterality, codes[side]),
      ]),
      contentItem.number('CONTAINS', srCodes.area, areaMm2, srCodes.squareMillimetre, [
        contentItem.polyline('INFERRED FROM', srCodes.imageRegion, points, image),
      ]),
    ],
    '1410',
  );
}
