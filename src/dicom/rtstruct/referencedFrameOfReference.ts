import { requiredString } from '../attributes/requiredString';
import type { CtReference, NaturalDataset } from '../types';
import { referencedInstances } from '../write';

/** Detached Study Management: retired, but the class that every planning system uses here. */
const studyClass = '1.2.840.10008.3.1.2.3.1';

/**
 * Item of ReferencedFrameOfReferenceSequence (PS3.3 C.8.8.5): frame of reference, study, series and
 * every image of the CT. Viewers use these references to find the series to show.
 */
export function referencedFrameOfReference(ct: CtReference): NaturalDataset {
  return {
    FrameOfReferenceUID: requiredString(ct.dataset, 'FrameOfReferenceUID'),
    RTReferencedStudySequence: [
      {
        ReferencedSOPClassUID: studyClass,
        ReferencedSOPInstanceUID: requiredString(ct.dataset, 'StudyInstanceUID'),
        RTReferencedSeriesSequence: [
          {
            SeriesInstanceUID: requiredString(ct.dataset, 'SeriesInstanceUID'),
            ContourImageSequence: referencedInstances(ct.sliceReferences),
          },
        ],
      },
    ],
  };
}
