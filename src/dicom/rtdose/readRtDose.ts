import { DosimetryError, guardReading } from '../../errors';
import type { DoseVolume } from '../../dose';
import { countOf } from '../../numbers';
import type { SerialDoseSummary } from '../../serial';
import { checkImageSize, type VoxelArray } from '../../volume';
import { checkSingleTexts } from '../attributes/checkSingleTexts';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { fileNotes } from '../messages/fileNotes';
import { getString } from '../attributes/getString';
import { getStrings } from '../attributes/getStrings';
import { requiredNumber } from '../attributes/requiredNumber';
import type { NaturalDataset, SopReference } from '../types';
import { checkDoseUnits } from './checkDoseUnits';
import { doseSummationNotes } from './doseSummationNotes';
import { readSerialDoseSummary } from './readSerialDoseSummary';
import { rtDoseGeometry } from './rtDoseGeometry';

/** SOP class of RT Dose Storage (PS3.4 B.5). */
export const rtDoseStorage = '1.2.840.10008.5.1.4.1.1.481.2';

export interface RtDose {
  /** Gy, planes in order of geometry. */
  volume: DoseVolume;
  /**
   * True for DoseType PHYSICAL only. EFFECTIVE (weighted for its biological effect) and ERROR (a
   * difference of doses) are not absorbed doses.
   */
  isAbsorbedDose: boolean;
  doseType: string;
  doseSummationType: string;
  doseUnits: 'GY';
  doseComment?: string;
  tissueHeterogeneityCorrection: string[];
  frameOfReferenceUID?: string;
  patientID?: string;
  sopInstanceUID?: string;
  referencedRTPlan?: SopReference;
  referencedStructureSet?: SopReference;
  /** How the dose was made from serial images, where this program wrote it. */
  summary?: SerialDoseSummary;
  /** Remarks for the user, as sentences; `volume` carries them into every result. */
  notes: string[];
}

export interface ReadRtDoseOptions {
  /**
   * The values are already in Gy: DoseGridScaling has been applied (the viewer's loader does so).
   */
  isGy?: boolean;
}

const decidingTexts = [
  'SOPClassUID',
  'Modality',
  'FrameOfReferenceUID',
  'DoseUnits',
  'DoseType',
  'DoseSummationType',
  'PhotometricInterpretation',
];

/** No therapy reaches this dose; a wrong scaling does. */
const implausibleDoseGy = 10000;
/** A lower maximum shows no therapy; a wrong scaling is likelier. */
const faintDoseGy = 1e-4;
/** Beyond this the scaling itself is damaged. */
const mostDoseGy = 1e7;

/**
 * Reads an RTDOSE as a volume in Gy: stored value x DoseGridScaling (PS3.3 C.8.8.3), with planes
 * ordered by `rtDoseGeometry`.
 * @param pixelData the stored values of all frames as returned by `decodePixelData`, 16 or 32 bit,
 *   frame after frame in stored order, each Rows x Columns.
 * @throws NOT_RTDOSE, DOSE_UNITS (not Gy), DOSE_GRID_INVALID, PIXEL_DATA_DAMAGED (too few or too
 *   many values), IMPLAUSIBLE_GEOMETRY, TOO_LARGE, UNSUPPORTED_PHOTOMETRIC, MISSING_TAG and
 *   INVALID_TAG.
 */
export function readRtDose(
  dataset: NaturalDataset,
  pixelData: VoxelArray,
  options: ReadRtDoseOptions = {},
): RtDose {
  return guardReading('reading the dose map', () => read(dataset, pixelData, options));
}

function read(
  dataset: NaturalDataset,
  pixelData: VoxelArray,
  { isGy = false }: ReadRtDoseOptions,
): RtDose {
  checkSingleTexts(dataset, decidingTexts);
  checkKind(dataset);
  checkDoseUnits(dataset);
  checkPixels(dataset);
  const scaling = isGy ? 1 : doseGridScaling(dataset);
  const { geometry, frameOrder, notes } = rtDoseGeometry(dataset);
  checkImageSize(geometry, `The dose map in ${describeInstance(dataset)}`);
  const [nx, ny, nz] = geometry.dimensions;
  const frameSize = nx * ny;
  if (pixelData.length !== frameSize * nz) {
    throw new DosimetryError('PIXEL_DATA_DAMAGED', {
      what: `The dose map in ${describeInstance(dataset)} is incomplete.`,
      why: `It has ${pixelData.length} values where ${nz} frames of ${nx} x ${ny} need ${frameSize * nz}.`,
      next: 'Send the dose to the archive again.',
    });
  }

  const data = new Float32Array(pixelData.length);
  let min = Infinity;
  let max = -Infinity;
  frameOrder.forEach((frame, k) => {
    const source = frame * frameSize;
    const target = k * frameSize;
    for (let n = 0; n < frameSize; n++) {
      const value = pixelData[source + n] * scaling;
      data[target + n] = value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  });

  checkRange(dataset, min, max);
  const doseType = getString(dataset, 'DoseType') ?? '';
  const { summary, note } = readSerialDoseSummary(dataset, data);
  const allNotes = [
    ...fileNotes([dataset]),
    ...notes,
    ...doseTypeNotes(doseType),
    ...doseSummationNotes(dataset),
    ...valueNotes(min, max, doseType),
    ...(note === undefined ? [] : [note]),
  ];
  return {
    volume: { ...geometry, data, doseType, notes: allNotes },
    isAbsorbedDose: doseType === 'PHYSICAL',
    doseType,
    doseSummationType: getString(dataset, 'DoseSummationType') ?? '',
    doseUnits: 'GY',
    doseComment: getString(dataset, 'DoseComment'),
    tissueHeterogeneityCorrection: getStrings(dataset, 'TissueHeterogeneityCorrection'),
    frameOfReferenceUID: geometry.frameOfReferenceUID,
    patientID: getString(dataset, 'PatientID'),
    sopInstanceUID: getString(dataset, 'SOPInstanceUID'),
    referencedRTPlan: reference(dataset, 'ReferencedRTPlanSequence'),
    referencedStructureSet: reference(dataset, 'ReferencedStructureSetSequence'),
    ...(summary && { summary }),
    notes: allNotes,
  };
}

function checkKind(dataset: NaturalDataset): void {
  const sopClass = getString(dataset, 'SOPClassUID');
  const modality = getString(dataset, 'Modality');
  const isOther = (value: string | undefined, own: string) => value !== undefined && value !== own;
  const isUnknown = sopClass === undefined && modality === undefined;
  // If the two contradict each other one was altered, and the meaning of the pixels is unknown.
  if (isUnknown || isOther(sopClass, rtDoseStorage) || isOther(modality, 'RTDOSE')) {
    throw new DosimetryError('NOT_RTDOSE', {
      what: `There is no dose map in ${describeInstance(dataset)}.`,
      why: `It is of modality ${modality ?? '(none)'} and SOP class ${sopClass ?? '(none)'}, not an RTDOSE.`,
      next: 'Choose an RTDOSE in Gy.',
    });
  }
}

function checkPixels(dataset: NaturalDataset): void {
  const samples = getNumber(dataset, 'SamplesPerPixel') ?? 1;
  const photometric = getString(dataset, 'PhotometricInterpretation') ?? 'MONOCHROME2';
  if (samples !== 1 || photometric !== 'MONOCHROME2') {
    throw new DosimetryError('UNSUPPORTED_PHOTOMETRIC', {
      what: `The values of the dose map in ${describeInstance(dataset)} cannot be read as dose.`,
      why: `They are ${photometric} with ${countOf(samples, 'sample')} a pixel; a dose is MONOCHROME2 with one (PS3.3 C.8.8.3.4).`,
      next: 'Export the dose again as RTDOSE.',
    });
  }
}

function doseGridScaling(dataset: NaturalDataset): number {
  const scaling = requiredNumber(dataset, 'DoseGridScaling');
  if (!(scaling > 0)) {
    throw new DosimetryError('INVALID_TAG', {
      what: `The dose map in ${describeInstance(dataset)} has no usable scale.`,
      why: `Its DoseGridScaling is ${scaling}; the stored values cannot be turned into Gy.`,
      next: 'Export the dose again with a positive DoseGridScaling.',
    });
  }
  return scaling;
}

/**
 * Refuses values such as 1e300 in DoseGridScaling; a map that is much too low is only reported in a
 * note.
 */
function checkRange(dataset: NaturalDataset, min: number, max: number): void {
  const reach = Math.max(Math.abs(min), Math.abs(max));
  if (reach > mostDoseGy) {
    throw new DosimetryError('INVALID_TAG', {
      what: `The dose map in ${describeInstance(dataset)} has no usable scale.`,
      why: `With its DoseGridScaling of ${getString(dataset, 'DoseGridScaling') ?? '(none)'} its largest value is ${reach} Gy.`,
      next: 'Export the dose again with the right DoseGridScaling.',
    });
  }
}

function reference(dataset: NaturalDataset, keyword: string): SopReference | undefined {
  const item = getSequence(dataset, keyword)[0];
  const sopClass = item && getString(item, 'ReferencedSOPClassUID');
  const sopInstance = item && getString(item, 'ReferencedSOPInstanceUID');
  return sopClass && sopInstance
    ? { ReferencedSOPClassUID: sopClass, ReferencedSOPInstanceUID: sopInstance }
    : undefined;
}

function doseTypeNotes(doseType: string): string[] {
  switch (doseType) {
    case 'PHYSICAL':
      return [];
    case 'EFFECTIVE':
      return [
        'The dose map is weighted for biological effect (DoseType EFFECTIVE): not absorbed dose.',
      ];
    case 'ERROR':
      return ['The dose map is a difference of doses (DoseType ERROR): not absorbed dose.'];
    default:
      return [`The dose map does not say that it is physical dose (DoseType "${doseType}").`];
  }
}

function valueNotes(min: number, max: number, doseType: string): string[] {
  const notes: string[] = [];
  if (min < 0 && doseType !== 'ERROR') {
    notes.push(`The dose map has negative values, down to ${min.toPrecision(3)} Gy.`);
  }
  if (max > 0 && max < faintDoseGy) {
    notes.push(
      `The largest value of the dose map is ${max.toPrecision(3)} Gy, less than any therapy gives; check its DoseGridScaling.`,
    );
  }
  if (max === 0 && min === 0) {
    notes.push('The dose map is 0 Gy everywhere.');
  }
  if (max > implausibleDoseGy) {
    notes.push(`The dose map reaches ${max.toPrecision(3)} Gy; check its DoseGridScaling.`);
  }
  return notes;
}
