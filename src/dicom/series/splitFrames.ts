import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { getValues } from '../attributes/getValues';
import type { NaturalDataset } from '../types';

export interface ImageFrame {
  /** The data set as if the frame were a single-frame image; without pixels if it was a frame. */
  dataset: NaturalDataset;
  /** Counted from 1; undefined for a single-frame image. */
  frameNumber?: number;
}

/**
 * Functional groups (PS3.3 C.7.6.16.2) whose attributes are at the top level of single-frame
 * objects.
 */
const macros = [
  'PixelMeasuresSequence',
  'PlanePositionSequence',
  'PlaneOrientationSequence',
  'PixelValueTransformationSequence',
  // Attributes that distinguish acquisitions, reconstructions and phases (C.7.6.16.2.2, C.8.15.3).
  'FrameContentSequence',
  'TemporalPositionSequence',
  'CardiacSynchronizationSequence',
  'CTAcquisitionDetailsSequence',
  'CTReconstructionSequence',
  'CTXRayDetailsSequence',
];

/**
 * The frames of an image. Those of an enhanced multi-frame object each have their own functional
 * groups (per-frame before shared) at the top level; a single-frame object is returned as it is.
 * @throws NOT_PATIENT_GEOMETRY if there are several frames without functional groups, INVALID_TAG
 *   if there is not one group for each frame.
 */
export function splitFrames(dataset: NaturalDataset): ImageFrame[] {
  const numberOfFrames = getNumber(dataset, 'NumberOfFrames') ?? 1;
  const perFrame = getSequence(dataset, 'PerFrameFunctionalGroupsSequence');
  if (perFrame.length === 0) {
    if (numberOfFrames === 1) {
      return [{ dataset }];
    }
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: `The frames of ${describeInstance(dataset)} have no place in the patient.`,
      why: `It has ${numberOfFrames} frames, but no functional groups that say where each lies.`,
      next: 'Export the images as enhanced CT or as single images.',
    });
  }
  if (perFrame.length !== numberOfFrames) {
    throw new DosimetryError('INVALID_TAG', {
      what: `PerFrameFunctionalGroupsSequence of ${describeInstance(dataset)} cannot be used.`,
      why: `It describes ${perFrame.length} frames, but NumberOfFrames is ${numberOfFrames}.`,
      next: 'Export the images again from the archive or the scanner.',
    });
  }
  const shared = getSequence(dataset, 'SharedFunctionalGroupsSequence')[0] ?? {};
  const top = { ...dataset };
  delete top.NumberOfFrames;
  delete top.PixelData;
  delete top.SharedFunctionalGroupsSequence;
  delete top.PerFrameFunctionalGroupsSequence;
  return perFrame.map((group, index) => ({
    dataset: { ...top, ...flatten(shared), ...flatten(group) },
    frameNumber: index + 1,
  }));
}

function flatten(group: NaturalDataset): NaturalDataset {
  const flat: NaturalDataset = {};
  for (const macro of macros) {
    Object.assign(flat, getSequence(group, macro)[0]);
  }
  if (getSequence(group, 'RealWorldValueMappingSequence').length > 0) {
    // This attribute is in the group itself, without a sequence around it (C.7.6.16.2.11).
    flat.RealWorldValueMappingSequence = group.RealWorldValueMappingSequence;
  }
  const [frameType] = getSequence(group, 'CTImageFrameTypeSequence');
  if (frameType && getValues(frameType, 'FrameType').length > 0) {
    flat.ImageType = frameType.FrameType;
  }
  return flat;
}
