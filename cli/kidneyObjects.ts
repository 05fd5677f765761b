import type { CtSeries, NaturalDataset } from '../src/dicom';
import { writeRtStruct } from '../src/dicom/rtstruct';
import { writeSeg } from '../src/dicom/seg';
import type { ExportedStructure } from '../src/dicom/write';
import { kidneySides } from '../src/labels';
import type { ModelIdentity } from '../src/network';
import { productIdentity } from '../src/productIdentity';
import type { Finding } from '../src/quality';
import { countWarnings } from '../src/quality/countWarnings';
import type { Labelmap } from '../src/volume/types';
import { describeKidneySeries } from '../src/worklist';

export interface KidneyObjectsOptions {
  ct: CtSeries;
  labelmap: Labelmap;
  model: ModelIdentity;
  findings: Finding[];
  /** Date and time of the objects. */
  now: Date;
}

/** The contours that the network drew, as the data sets of an RTSTRUCT and a SEG. */
export function kidneyObjects({
  findings,
  ...common
}: KidneyObjectsOptions): Record<'rtStruct' | 'seg', NaturalDataset> {
  const structures = kidneySides.map(({ label, roiName, color }): ExportedStructure => ({
    label,
    name: roiName,
    algorithm: 'AUTOMATIC',
    displayColor: color,
  }));
  const seriesDescription = describeKidneySeries('contours', {
    origin: 'automatic',
    warnings: countWarnings(findings),
  });
  const rtStruct = writeRtStruct({
    ...common,
    software: productIdentity,
    rois: structures,
    findings,
    structureSetLabel: 'KIDNEYS',
    seriesDescription,
  });
  return {
    rtStruct,
    seg: writeSeg({
      ...common,
      software: productIdentity,
      segments: structures,
      seriesDescription,
    }),
  };
}
