import type { CtSeries } from '../../src/dicom';
import { writeSeg } from '../../src/dicom/seg';
import { planarRegion, writeDoseSr } from '../../src/dicom/sr';
import { toPart10 } from '../../src/dicom/write';
import { kidneySides } from '../../src/labels';
import { productIdentity } from '../../src/productIdentity';
import type { KidneyDoseReport } from '../../src/report';
import { kidneySeriesState } from '../../src/report/kidneySeriesState';
import type { Labelmap } from '../../src/volume';
import { describeKidneySeries } from '../../src/worklist';

/** Part 10 files. */
export interface DoseReportObjects {
  segmentation: Uint8Array;
  structuredReport: Uint8Array;
}

/**
 * The report as DICOM SR, and the contours as SEG that it refers to (TID 1411).
 * @throws DosimetryError NOTHING_TO_EXPORT, and of the writers
 */
export function doseReportObjects(
  report: KidneyDoseReport,
  ct: CtSeries,
  labelmap: Labelmap,
): DoseReportObjects {
  const now = new Date(report.createdAt);
  const algorithm = report.provenance.contours.status === 'automatic' ? 'AUTOMATIC' : 'MANUAL';
  const present = kidneySides.filter(({ side }) =>
    report.kidneys.some((kidney) => kidney.side === side && kidney.voxels > 0),
  );
  const segmentation = writeSeg({
    ct,
    labelmap,
    software: productIdentity,
    seriesDescription: describeKidneySeries('segmentation', kidneySeriesState(report)),
    now,
    segments: present.map(({ label, roiName, color }) => ({
      label,
      name: roiName,
      algorithm,
      displayColor: color,
    })),
  });
  const structuredReport = writeDoseSr({
    report,
    source: ct.dataset,
    segmentation,
    segmentNumbers: Object.fromEntries(present.map(({ side }, n) => [side, n + 1])),
    regions: Object.fromEntries(
      present.map(({ side, label }) => [side, planarRegion(ct, labelmap, label)]),
    ),
    software: productIdentity,
    now,
  });
  return {
    segmentation: new Uint8Array(toPart10(segmentation)),
    structuredReport: new Uint8Array(toPart10(structuredReport)),
  };
}
