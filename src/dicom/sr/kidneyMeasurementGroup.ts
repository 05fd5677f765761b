import type { KidneyDoseReport, KidneyDoseResult } from '../../report';
import type { NaturalDataset, SopReference } from '../types';
import { codes } from '../write';
import { contentItem } from './contentItem';
import { cycleDoseItems } from './cycleDoseItems';
import { kidneyMeasurements } from './kidneyMeasurements';
import { serialCycleItems } from './serialCycleItems';
import { srCodes } from './srCodes';

export interface SegmentReference {
  segmentation: SopReference;
  segmentNumber: number;
  /** The series that was segmented: the CT. */
  sourceSeriesInstanceUID: string;
}

/**
 * One kidney as Volumetric ROI Measurements (PS3.16 TID 1411): its anatomy, the segment that shows
 * it, the network, and every number with its unit.
 * @param doseMaps instances that the dose was read from
 * @param trackingUid of this kidney in this report
 */
export function kidneyMeasurementGroup(
  report: KidneyDoseReport,
  kidney: KidneyDoseResult,
  segment: SegmentReference,
  doseMaps: readonly SopReference[],
  trackingUid: string,
): NaturalDataset {
  const { model } = report.provenance.contours;
  return contentItem.container(
    'CONTAINS',
    srCodes.measurementGroup,
    [
      contentItem.text('HAS OBS CONTEXT', srCodes.trackingIdentifier, kidney.roiName),
      contentItem.uid('HAS OBS CONTEXT', srCodes.trackingUniqueIdentifier, trackingUid),
      contentItem.code('CONTAINS', srCodes.finding, codes.kidney),
      contentItem.image('CONTAINS', srCodes.referencedSegment, {
        ...segment.segmentation,
        ReferencedSegmentNumber: segment.segmentNumber,
      }),
      contentItem.uid('CONTAINS', srCodes.sourceSeries, segment.sourceSeriesInstanceUID),
      contentItem.code('HAS CONCEPT MOD', srCodes.findingSite, codes.kidney, [
        contentItem.code('HAS CONCEPT MOD', srCodes.laterality, codes[kidney.side]),
      ]),
      ...(model
        ? [
            contentItem.text('HAS CONCEPT MOD', srCodes.algorithmName, model.name),
            contentItem.text('HAS CONCEPT MOD', srCodes.algorithmVersion, model.version),
            contentItem.text(
              'HAS CONCEPT MOD',
              srCodes.algorithmParameters,
              `Weights SHA-256 ${[model.sha256, model.refineSha256].filter(Boolean).join(' and ')}`,
            ),
          ]
        : []),
      ...kidneyMeasurements(kidney, doseMaps),
      ...cycleDoseItems(report, kidney),
      ...serialCycleItems(report, kidney),
      ...commentsOf(report, kidney).map((text) =>
        contentItem.text('CONTAINS', srCodes.comment, text),
      ),
    ],
    '1411',
  );
}

function commentsOf({ findings }: KidneyDoseReport, { side }: KidneyDoseResult): string[] {
  return findings
    .filter(
      (finding) =>
        finding.structure === undefined && (finding.side === undefined || finding.side === side),
    )
    .map(({ what, next }) => `${what} ${next}`);
}
