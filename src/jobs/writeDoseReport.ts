import { requiredString } from '../dicom';
import { writeSeg } from '../dicom/seg';
import type { WriteSegOptions } from '../dicom/seg';
import { planarRegion, structureRegions, writeDoseSr } from '../dicom/sr';
import { referenceOfDataset, toPart10 } from '../dicom/write';
import type { InstanceReference } from '../dicom/write';
import type { KidneySide } from '../labels';
import type { KidneyDoseReport } from '../report/kidneyDoseReport';
import type { Labelmap } from '../volume';

export interface WriteDoseReportOptions {
  report: KidneyDoseReport;
  /** Of the contours that were measured; segments in the order right, left. */
  segmentation: WriteSegOptions;
  /** Side of each entry of `segmentation.segments`. */
  sides: KidneySide[];
  /** Contours of other structures, 1 inside, on parts of the CT's grid. */
  structures?: { name: string; contour: Labelmap }[];
  /** The stored report that this one takes the place of. */
  predecessor?: InstanceReference;
}

export interface WrittenDoseReport {
  /** DICOM files (PS3.10): first the segmentation, then the report that refers to it. */
  files: Uint8Array<ArrayBuffer>[];
  studyInstanceUID: string;
  /** Of the segmentation and of the report, in the order of the files. */
  seriesInstanceUIDs: string[];
  /** Of the report. */
  seriesDescription: string;
  /** Of the segmentation and of the report, for objects that take their place. */
  references: InstanceReference[];
}

/**
 * Writes the numbers as DICOM SR, and the contours they were measured on as SEG, because TID 1411
 * refers to segments and not to an RTSTRUCT.
 * @throws DosimetryError NOTHING_TO_EXPORT, and what the writers report
 */
export function writeDoseReport({
  report,
  segmentation: options,
  sides,
  structures = [],
  predecessor,
}: WriteDoseReportOptions): WrittenDoseReport {
  const segmentation = writeSeg(options);
  // Segments are numbered from 1 in their order; those without voxels are left out.
  const filled = sides.filter((side) =>
    report.kidneys.some((kidney) => kidney.side === side && kidney.voxels > 0),
  );
  const sr = writeDoseSr({
    report,
    source: options.ct.dataset,
    segmentation,
    segmentNumbers: Object.fromEntries(filled.map((side, n) => [side, n + 1])),
    regions: Object.fromEntries(
      filled.map((side) => [
        side,
        planarRegion(options.ct, options.labelmap, options.segments[sides.indexOf(side)].label),
      ]),
    ),
    structureRegions: Object.fromEntries(
      structures.map(({ name, contour }) => [name, structureRegions(options.ct, contour)]),
    ),
    software: options.software,
    predecessor,
    now: options.now,
  });
  return {
    files: [segmentation, sr].map((dataset) => new Uint8Array(toPart10(dataset))),
    studyInstanceUID: requiredString(sr, 'StudyInstanceUID'),
    seriesInstanceUIDs: [segmentation, sr].map((dataset) =>
      requiredString(dataset, 'SeriesInstanceUID'),
    ),
    seriesDescription: requiredString(sr, 'SeriesDescription'),
    references: [segmentation, sr].map(referenceOfDataset),
  };
}
