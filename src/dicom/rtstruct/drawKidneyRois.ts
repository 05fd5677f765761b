import { DosimetryError } from '../../errors';
import type { VolumeGeometry } from '../../volume';
import { checkSamePatient } from '../patient/checkSamePatient';
import { getString } from '../attributes/getString';
import type { CtReference } from '../types';
import { findKidneyRois } from './findKidneyRois';
import { listRois } from './listRois';
import { rtStructToLabelmap } from './rtStructToLabelmap';
import type { RtStructLabelmap } from './rtStructToLabelmap';
import type { RtStruct, RtStructure } from './types';

/** A CT read from files, or a grid alone, which has no references to compare. */
export type DrawnOn = (CtReference & { volume: VolumeGeometry }) | { volume: VolumeGeometry };

/**
 * Draws the kidneys of a structure set (right 1, left 2) on the grid of a CT, after comparing
 * patient, frame of reference and referenced images with those of the CT. Its notes include the
 * structure set's own.
 * @throws NO_KIDNEY_ROI, DUPLICATE_ROI (two structures are the same kidney), MIXED_PATIENT,
 *   MIXED_FRAME_OF_REFERENCE, and as rtStructToLabelmap
 */
export function drawKidneyRois(rtStruct: RtStruct, ct: DrawnOn): RtStructLabelmap {
  const { right, left, doubtful } = requireKidneys(rtStruct);
  const chosen = [right, left].filter((roi) => roi !== undefined);
  const isFile = 'dataset' in ct;
  if (isFile) {
    checkSamePatient(getString(ct.dataset, 'PatientID'), rtStruct.patientID, 'The structure set');
  }
  const notes = isFile ? chosen.flatMap((roi) => checkReferences(roi, rtStruct, ct)) : [];
  const drawn = rtStructToLabelmap(
    [
      ...(right ? [{ structure: right, label: 1 }] : []),
      ...(left ? [{ structure: left, label: 2 }] : []),
    ],
    ct.volume,
    { ignoreFrameOfReference: !ct.volume.frameOfReferenceUID },
  );
  return {
    labelmap: drawn.labelmap,
    notes: [...new Set([...rtStruct.notes, ...notes, ...doubtful.map(leftOut), ...drawn.notes])],
  };
}

function leftOut({ roiNumber, name }: RtStructure): string {
  return `Which kidney "${name}" (ROI ${roiNumber}) shows is not clear; it was left out.`;
}

function requireKidneys({ structures }: RtStruct): {
  right?: RtStructure;
  left?: RtStructure;
  /** Structures that may be the missing kidney. */
  doubtful: RtStructure[];
} {
  const rois = findKidneyRois(structures);
  const { right, left, ambiguous, contradictory } = rois;
  const names = (some: readonly RtStructure[]) =>
    some.map(({ roiNumber, name }) => `"${name}" (ROI ${roiNumber})`).join(', ');
  if (contradictory.length > 0) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'Name and code of a structure contradict each other.',
      why: `${names(contradictory)}: coded as ${contradictory.map(({ coded }) => [coded?.side, coded?.meaning ?? 'another organ'].filter(Boolean).join(' ')).join(', ')}.`,
      next: 'Correct the structure set in the system that made it.',
    });
  }
  if (ambiguous.length > 1 && !(right && left)) {
    throw new DosimetryError('DUPLICATE_ROI', {
      what: 'Several structures are called the same kidney, or kidney without a side.',
      why: `Found were ${names(ambiguous)}.`,
      next: 'Leave one structure for each kidney, named as Kidney_R and Kidney_L.',
    });
  }
  if (!right && !left) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'No structure is a right or a left kidney.',
      why: `The structure set has ${listRois(structures, rois) || 'no structures'}.`,
      next: 'Name the kidneys Kidney_R and Kidney_L.',
    });
  }
  return { right, left, doubtful: right && left ? [] : ambiguous };
}

/**
 * @throws MIXED_FRAME_OF_REFERENCE where nothing connects the structure to this CT and it refers to
 *   other images
 */
function checkReferences(
  { name, frameOfReferenceUID, contours }: RtStructure,
  { referencedSeriesInstanceUIDs, studyInstanceUID }: RtStruct,
  ct: CtReference,
): string[] {
  const images = new Set(
    ct.sliceReferences.map(({ ReferencedSOPInstanceUID }) => ReferencedSOPInstanceUID),
  );
  const referenced = contours.flatMap((contour) => contour.referencedSOPInstanceUIDs);
  const series = getString(ct.dataset, 'SeriesInstanceUID') ?? '';
  const isOfCt = referenced.some((uid) => images.has(uid));
  const isOfOther =
    referenced.length > 0
      ? !isOfCt
      : referencedSeriesInstanceUIDs.length > 0 && !referencedSeriesInstanceUIDs.includes(series);
  if (!frameOfReferenceUID && !isOfCt && isOfOther) {
    throw new DosimetryError('MIXED_FRAME_OF_REFERENCE', {
      what: `"${name}" was drawn on other images than this CT.`,
      why: `It names no frame of reference, and refers to ${referencedSeriesInstanceUIDs.join(', ') || referenced[0]}, not to the series ${series}.`,
      next: 'Use the CT it was drawn on.',
    });
  }
  const study = getString(ct.dataset, 'StudyInstanceUID');
  return [
    ...(isOfOther
      ? [`"${name}" was drawn on other images of the same frame of reference, not on this CT.`]
      : []),
    ...(studyInstanceUID && study && studyInstanceUID !== study && !isOfCt
      ? ['The structure set belongs to another study than the CT.']
      : []),
    ...(!frameOfReferenceUID && !isOfCt
      ? [
          `"${name}" does not say in which frame of reference it was drawn; that of the CT was assumed.`,
        ]
      : []),
  ];
}
