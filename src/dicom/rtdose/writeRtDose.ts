import { DosimetryError } from '../../errors';
import type { DoseVolume } from '../../dose';
import type { SerialDoseSummary } from '../../serial';
import { getString } from '../attributes/getString';
import type { NaturalDataset, SopReference } from '../types';
import {
  clipText,
  codes,
  copyElements,
  equipmentModule,
  formatDateTime,
  formatDecimalString,
  newUid,
  patientStudyModule,
} from '../write';
import type { SoftwareIdentity } from '../write';
import { doseFacts } from './doseFacts';
import { scaleDose } from './scaleDose';
import { serialDoseElements, serialDoseVrs } from './serialDoseElements';
import { rtDoseStorage } from './readRtDose';

export interface WriteRtDoseOptions {
  /** Gy; with the frame of reference of the images it belongs to. */
  volume: DoseVolume;
  /** An image of the study (the first CT slice): patient and study are copied from it. */
  reference: NaturalDataset;
  software: SoftwareIdentity;
  /**
   * PHYSICAL (absorbed dose, default), EFFECTIVE, or ERROR (a difference of doses, may be
   * negative).
   */
  doseType?: 'PHYSICAL' | 'EFFECTIVE' | 'ERROR';
  /**
   * Default PLAN with `referencedRTPlan`, else RADIONUCLIDE: every standard term but needs a
   * reference to an RT plan or a treatment record, which a radionuclide therapy does not have, and
   * the list of terms may be extended (PS3.3 C.8.8.3, a Defined Term).
   */
  doseSummationType?: string;
  referencedRTPlan?: SopReference;
  /** How the dose was made from serial images; `readRtDose` gives it back. */
  summary?: SerialDoseSummary;
  /** Images that the dose was made from, as SPECT and CT (SourceImageSequence, C.7.6.1). */
  sourceImages?: readonly SopReference[];
  /** How tissue was taken into account (PS3.3 C.8.8.3): IMAGE, ROI_OVERRIDE, WATER. */
  tissueHeterogeneityCorrection?: string[];
  /**
   * Default 16, which every reader and checker takes. The rounding is at most half a step: a step
   * is the largest dose / 65535 with 16 bits, / 4294967295 with 32.
   */
  bitsAllocated?: 16 | 32;
  seriesDescription?: string;
  doseComment?: string;
  seriesNumber?: number;
  /** Default: new ones. */
  seriesInstanceUID?: string;
  sopInstanceUID?: string;
  /** When the dose was made; default now. */
  moment?: Date;
}

/**
 * A dose volume as an RTDOSE data set (PS3.3 A.18.3), multi-frame with relative frame offsets
 * (C.8.8.3.2 form a). Write it to a file with `toPart10`.
 * @throws INVALID_ARGUMENT if the volume has no frame of reference, is left-handed, holds values
 *   that are not finite, or negative ones (but for ERROR); MISSING_TAG if `reference` names no
 *   study.
 */
export function writeRtDose(options: WriteRtDoseOptions): NaturalDataset {
  const {
    volume,
    reference,
    doseType = 'PHYSICAL',
    referencedRTPlan,
    bitsAllocated = 16,
  } = options;
  checkVolume(volume);
  const [columns, rows, frames] = volume.dimensions;
  const [si, sj, sk] = volume.spacingMm;
  const { pixelData, doseGridScaling } = scaleDose(
    volume.data,
    bitsAllocated,
    doseType === 'ERROR',
  );
  const { date, time } = formatDateTime(
    options.moment ?? new Date(),
    getString(reference, 'TimezoneOffsetFromUTC'),
  );
  const { doseComment, summary, sourceImages = [] } = options;
  const seriesInstanceUID = options.seriesInstanceUID ?? newUid();
  const sopInstanceUID = options.sopInstanceUID ?? newUid();
  return {
    ...patientStudyModule(reference),
    // RT Series (C.8.8.1)
    Modality: 'RTDOSE',
    SeriesInstanceUID: seriesInstanceUID,
    SeriesNumber: options.seriesNumber ?? 1,
    SeriesDescription: clipText('LO', options.seriesDescription ?? 'Absorbed dose'),
    OperatorsName: null,
    // Frame of Reference (C.7.4.1)
    FrameOfReferenceUID: volume.frameOfReferenceUID,
    PositionReferenceIndicator: null,
    ...(getString(reference, 'FrameOfReferenceUID') === volume.frameOfReferenceUID
      ? copyElements(reference, ['PositionReferenceIndicator'])
      : {}),
    ...equipmentModule(options.software),
    // General Image (C.7.6.1), Image Plane (C.7.6.2), Multi-frame (C.7.6.6)
    InstanceNumber: 1,
    ContentDate: date,
    ContentTime: time,
    ImageType: ['DERIVED', 'SECONDARY'],
    PixelSpacing: [formatDecimalString(sj), formatDecimalString(si)],
    ImageOrientationPatient: volume.direction.slice(0, 6).map((v) => formatDecimalString(v)),
    ImagePositionPatient: volume.imagePositionPatient.map((v) => formatDecimalString(v)),
    SliceThickness: formatDecimalString(sk),
    NumberOfFrames: frames,
    FrameIncrementPointer: 0x3004000c,
    // RT Dose (C.8.8.3) with its pixels (C.8.8.3.4)
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    BitsAllocated: bitsAllocated,
    BitsStored: bitsAllocated,
    HighBit: bitsAllocated - 1,
    PixelRepresentation: doseType === 'ERROR' ? 1 : 0,
    DoseUnits: 'GY',
    DoseType: doseType,
    DoseSummationType: options.doseSummationType ?? (referencedRTPlan ? 'PLAN' : 'RADIONUCLIDE'),
    ...(doseComment ? { DoseComment: clipText('LO', doseComment) } : {}),
    ...(referencedRTPlan ? { ReferencedRTPlanSequence: [{ ...referencedRTPlan }] } : {}),
    TissueHeterogeneityCorrection: options.tissueHeterogeneityCorrection ?? ['IMAGE'],
    GridFrameOffsetVector: Array.from({ length: frames }, (_, k) => formatDecimalString(k * sk, 6)),
    DoseGridScaling: doseGridScaling,
    PixelData: pixelData.buffer,
    _vrMap: { PixelData: 'OW', ...(summary && serialDoseVrs) },
    ...(sourceImages.length > 0 && { SourceImageSequence: sourceImages.map(sourceImage) }),
    ...(summary &&
      serialDoseElements(summary, {
        sopInstanceUID,
        seriesInstanceUID,
        ...doseFacts(volume.data),
      })),
    // SOP Common (C.12.1)
    SOPClassUID: rtDoseStorage,
    SOPInstanceUID: sopInstanceUID,
    InstanceCreationDate: date,
    InstanceCreationTime: time,
  };
}

function sourceImage(image: SopReference): NaturalDataset {
  return { ...image, PurposeOfReferenceCodeSequence: [codes.sourceImage] };
}

function checkVolume(volume: DoseVolume): void {
  const [nx, ny, nz] = volume.dimensions;
  const [ax, ay, az, bx, by, bz, cx, cy, cz] = volume.direction;
  const handedness = cx * (ay * bz - az * by) + cy * (az * bx - ax * bz) + cz * (ax * by - ay * bx);
  let why: string | undefined;
  if (!volume.frameOfReferenceUID) {
    why = 'It has no frame of reference.';
  } else if (volume.data.length !== nx * ny * nz || volume.data.length === 0) {
    why = `It has ${volume.data.length} values for ${nx} x ${ny} x ${nz} voxels.`;
  } else if (!(handedness > 0.99) || !volume.spacingMm.every((spacing) => spacing > 0)) {
    why = 'Its planes do not run along the cross product of its row and column direction.';
  }
  if (why) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose map cannot be written.',
      why,
      next: 'Give a dose volume on a regular, right-handed grid in the frame of reference of the images.',
    });
  }
}
