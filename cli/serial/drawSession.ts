import { ctSeriesGeometry, requiredString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import { splitFrames } from '../../src/dicom/series/splitFrames';
import { drawKidneyRois } from '../../src/dicom/rtstruct';
import type { RtStruct } from '../../src/dicom/rtstruct';
import { inputFindings } from '../../src/quality';
import { sessionContours } from './sessionContours';
import type { SessionContours } from './sessionContours';

/**
 * Given contours of the kidneys on the CT of one session. The CT's headers are enough.
 * @param datasets of the CT's images
 * @throws DosimetryError as ctSeriesGeometry and drawKidneyRois
 */
export function drawSession(datasets: NaturalDataset[], rtStruct: RtStruct): SessionContours {
  const { geometry, order, notes, warnings } = ctSeriesGeometry(datasets);
  const frames = datasets.flatMap(splitFrames);
  const images = order.map((index) => frames[index]);
  const ct = {
    volume: geometry,
    dataset: images[0].dataset,
    sliceReferences: images.map(({ dataset, frameNumber }) => ({
      ReferencedSOPClassUID: requiredString(dataset, 'SOPClassUID'),
      ReferencedSOPInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
      ...(frameNumber !== undefined && { ReferencedFrameNumber: frameNumber }),
    })),
  };
  const drawn = drawKidneyRois(rtStruct, ct);
  return sessionContours({
    ct,
    labelmap: drawn.labelmap,
    contour: 'given',
    findings: inputFindings({ notes: [...notes, ...drawn.notes], warnings }),
  });
}
