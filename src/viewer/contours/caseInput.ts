import { plainDataset } from '../../dicom/attributes/plainDataset';
import { copyElements } from '../../dicom/write/copyElements';
import { DosimetryError } from '../../errors';
import { caseName } from '../../flagged/caseName';
import type { WriteCaseFilesInput } from '../../jobs/writeCaseFiles';
import type { HostContext } from '../host/hostTypes';
import { readLabelmap } from '../segmentation/readLabelmap';
import type { KidneySession } from '../session/kidneySession';
import { generationAlgorithm } from '../session/selectors/generationAlgorithm';

/** What is looked at in every image's header. */
const imageKeywords = ['SOPInstanceUID', 'InstanceNumber', 'BurnedInAnnotation'];

/**
 * What the worker needs to write the contours as they are now as a case for the training.
 * @throws DosimetryError NOTHING_TO_EXPORT without contours
 */
export function caseInput(
  context: HostContext,
  session: KidneySession,
  choice: Pick<WriteCaseFilesInput, 'reason' | 'note' | 'form'>,
): WriteCaseFilesInput {
  const { contours, result, contourConvention } = session.store.get();
  if (!contours || !result) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There are no kidney contours to flag.',
      why: 'Nothing has been contoured in this study yet.',
      next: 'Run "Auto-contour kidneys" first.',
    });
  }
  return {
    ...choice,
    reference: { ...contours.ct, dataset: plainDataset(contours.ct.dataset) },
    images: (contours.displaySet.images ?? []).map((image) => copyElements(image, imageKeywords)),
    labelmap: readLabelmap(context, contours),
    algorithm: generationAlgorithm(contours),
    model: result.model,
    convention: contourConvention,
    name: caseName(),
  };
}
