import { getSequence, getString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import type { RtStruct } from '../../src/dicom/rtstruct';
import { DosimetryError } from '../../src/errors';
import type { SpectSession } from '../../src/sessions';

/** The CT series and frames of reference that contours were drawn on. */
export interface DrawnOnImages {
  series: ReadonlySet<string>;
  frames: ReadonlySet<string>;
}

/** As a structure set names them. */
export function imagesOfStructureSet({
  referencedSeriesInstanceUIDs,
  structures,
}: RtStruct): DrawnOnImages {
  return {
    series: new Set(referencedSeriesInstanceUIDs),
    frames: new Set(structures.flatMap(({ frameOfReferenceUID }) => frameOfReferenceUID ?? [])),
  };
}

/** As a segmentation names them (PS3.3 C.8.20.2, A.51). */
export function imagesOfSegmentation(dataset: NaturalDataset): DrawnOnImages {
  const series = getSequence(dataset, 'ReferencedSeriesSequence').flatMap(
    (item) => getString(item, 'SeriesInstanceUID') ?? [],
  );
  const frame = getString(dataset, 'FrameOfReferenceUID');
  return { series: new Set(series), frames: new Set(frame ? [frame] : []) };
}

/**
 * The sessions whose CT contours were drawn on: by its series, else by the frame of reference.
 * @throws DosimetryError INVALID_ARGUMENT where they fit none
 */
export function sessionsDrawnOn(
  file: string,
  { series, frames }: DrawnOnImages,
  sessions: readonly SpectSession[],
): SpectSession[] {
  const ofCt = sessions.filter(({ ct }) => ct && series.has(ct.seriesInstanceUID));
  const ofFrame = sessions.filter(
    ({ ct, frameOfReferenceUID }) =>
      frames.has(ct?.frameOfReferenceUID ?? '') || frames.has(frameOfReferenceUID ?? ''),
  );
  const found = ofCt.length > 0 ? ofCt : ofFrame;
  if (found.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${file} fits none of the sessions.`,
      why: `It refers to the series ${[...series].join(', ') || '(none)'} and the frame of reference ${[...frames].join(', ') || '(none)'}; the CTs of the sessions are ${sessions.map(({ ct }) => ct?.seriesInstanceUID ?? '(none)').join(', ')}.`,
      next: 'Give contours that were drawn on the CTs below --sessions.',
    });
  }
  return found;
}
