import { DosimetryError, guardReading } from '../../errors';
import type { Affine } from '../../volume';
import { checkSingleTexts } from '../attributes/checkSingleTexts';
import { describeInstance } from '../messages/describeInstance';
import { getNumbers } from '../attributes/getNumbers';
import { getSequence } from '../attributes/getSequence';
import { getString } from '../attributes/getString';
import { requiredSequence } from '../attributes/requiredSequence';
import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset } from '../types';
import { composeRigid } from './composeRigid';

/** SOP class of Spatial Registration Storage (PS3.4 B.5). */
const spatialRegistrationStorage = '1.2.840.10008.5.1.4.1.1.66.1';

export interface RegisteredFrame {
  /** Frame of reference of the source images; undefined where only images are named. */
  frameOfReferenceUID?: string;
  sopInstanceUIDs: string[];
  /** From the source's coordinates to the registered ones, LPS mm. */
  sourceToRegistered: Affine;
  comment?: string;
}

export interface SpatialRegistration {
  sopInstanceUID?: string;
  patientID?: string;
  /** The frame of reference to which everything is registered. */
  frameOfReferenceUID: string;
  frames: RegisteredFrame[];
}

/**
 * Reads a Spatial Registration object (PS3.3 C.20.2). The matrices of an item are multiplied in the
 * order of the file, M1 M2 M3 (C.20.2.1.1). Only rigid registrations are accepted, because scaling
 * would change the volume and the mass of a kidney.
 * @throws INVALID_TAG if it is not a Spatial Registration, an item has several registrations, or a
 *   matrix does not have 16 numbers or is not a rotation and translation; MISSING_TAG
 */
export function readSpatialRegistration(dataset: NaturalDataset): SpatialRegistration {
  return guardReading('reading the registration', () => read(dataset));
}

function read(dataset: NaturalDataset): SpatialRegistration {
  const sopClass = getString(dataset, 'SOPClassUID');
  if (sopClass !== spatialRegistrationStorage) {
    throw new DosimetryError('INVALID_TAG', {
      what: `There is no rigid registration in ${describeInstance(dataset)}.`,
      why: `Its SOP class is ${sopClass ?? '(none)'}, not Spatial Registration (deformable ones are not used).`,
      next: 'Choose a Spatial Registration object.',
    });
  }
  return {
    sopInstanceUID: getString(dataset, 'SOPInstanceUID'),
    patientID: getString(dataset, 'PatientID'),
    frameOfReferenceUID: requiredString(dataset, 'FrameOfReferenceUID'),
    frames: requiredSequence(dataset, 'RegistrationSequence').map((item) => {
      checkSingleTexts(item, ['FrameOfReferenceUID']);
      const [registration, another] = requiredSequence(item, 'MatrixRegistrationSequence');
      if (another) {
        throw new DosimetryError('INVALID_TAG', {
          what: `The registration in ${describeInstance(dataset)} is not certain.`,
          why: 'One of its items has several MatrixRegistrationSequence items; DICOM allows one (PS3.3 C.20.2).',
          next: 'Export the registration again, with one matrix for each series.',
        });
      }
      const matrices = requiredSequence(registration, 'MatrixSequence').map((matrix) =>
        getNumbers(matrix, 'FrameOfReferenceTransformationMatrix'),
      );
      return {
        frameOfReferenceUID: getString(item, 'FrameOfReferenceUID'),
        sopInstanceUIDs: getSequence(item, 'ReferencedImageSequence').flatMap(
          (image) => getString(image, 'ReferencedSOPInstanceUID') ?? [],
        ),
        sourceToRegistered: composeRigid(matrices, describeInstance(dataset)),
        comment: getString(registration, 'FrameOfReferenceTransformationComment'),
      };
    }),
  };
}
