import type { CtSeries } from '../../src/dicom';
import { drawKidneyRois } from '../../src/dicom/rtstruct';
import type { RtStruct } from '../../src/dicom/rtstruct';
import { inputFindings } from '../../src/quality';
import type { Finding } from '../../src/quality';
import type { Labelmap } from '../../src/volume';
import { contourGrid } from './contourGrid';

export interface GivenContours {
  labelmap: Labelmap;
  findings: Finding[];
}

/**
 * The kidneys of a structure set as voxels: of its CT or, without one, of a grid made for them.
 * @throws DosimetryError as drawKidneyRois and contourGrid
 */
export function givenContours(rtStruct: RtStruct, ct: CtSeries | undefined): GivenContours {
  const drawn = drawKidneyRois(rtStruct, ct ?? { volume: contourGrid(rtStruct) });
  const withoutCt =
    'No CT was given: the contours were drawn on a grid of 1 mm pixels at their own heights, and the mass is that of 1.05 g/ml.';
  return {
    labelmap: drawn.labelmap,
    findings: [
      ...(ct ? inputFindings(ct) : []),
      ...inputFindings({ notes: [...drawn.notes, ...(ct ? [] : [withoutCt])] }),
    ],
  };
}
