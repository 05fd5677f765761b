import type { SyntheticPatient } from '../types';
import { commonModules } from './commonModules';
import { createUid } from './createUid';
import { formatDateTime } from './formatDateTime';
import { formatNumber } from './formatNumber';
import type { StudyContext } from './StudyContext';
import type { PlainDataset } from './toPart10File';

/**
 * RT Dose Storage (PS3.3 A.18.3), dose in Gy, GridFrameOffsetVector from 0 upwards (C.8.8.3.2, form
 * a).
 */
export function doseDataset(context: StudyContext, dose: SyntheticPatient['dose']): PlainDataset {
  const { seed, uidName, cycle } = context;
  const [columns, rows, frames] = dose.dimensions;
  const time = formatDateTime(context.dose);
  const bits = dose.data.BYTES_PER_ELEMENT * 8;
  return {
    ...commonModules(context),
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.2',
    SOPInstanceUID: createUid(seed, `${uidName} dose`),
    Modality: 'RTDOSE',
    SeriesInstanceUID: createUid(seed, `${uidName} dose series`),
    SeriesNumber: '10',
    SeriesDescription: `Dose map 177Lu cycle ${cycle}`,
    SeriesDate: time.date,
    SeriesTime: time.time,
    OperatorsName: [],
    InstanceNumber: '1',
    ContentDate: time.date,
    ContentTime: time.time,
    ImagePositionPatient: dose.imagePositionPatient.map(formatNumber),
    ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
    PixelSpacing: [formatNumber(dose.spacingMm[1]), formatNumber(dose.spacingMm[0])],
    SliceThickness: formatNumber(dose.spacingMm[2]),
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    NumberOfFrames: String(frames),
    // (3004,000C) as an attribute tag: PS3.3 C.7.6.6 with RT Dose.
    FrameIncrementPointer: 0x3004000c,
    BitsAllocated: bits,
    BitsStored: bits,
    HighBit: bits - 1,
    PixelRepresentation: 0,
    DoseUnits: 'GY',
    DoseType: 'PHYSICAL',
    DoseComment: 'Local deposition, 10 mm FWHM, synthetic',
    DoseSummationType: 'PLAN',
    GridFrameOffsetVector: Array.from({ length: frames }, (_, k) =>
      formatNumber(Number((k * dose.spacingMm[2]).toFixed(4))),
    ),
    DoseGridScaling: formatNumber(dose.doseGridScaling),
    // Type 1C for PLAN (C.8.8.3). There is no plan object in radionuclide therapy: the UID stands
    // for the cycle.
    ReferencedRTPlanSequence: [
      {
        ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.5',
        ReferencedSOPInstanceUID: createUid(seed, `${uidName} cycle ${cycle}`),
      },
    ],
    PixelData: dose.data.slice().buffer,
  };
}
