import type { Volume } from '../../../src/volume';
import type { CountingCamera } from '../therapy/types';
import { codedEntry } from './codedEntry';
import { commonModules } from './commonModules';
import { createUid } from './createUid';
import { formatDateTime } from './formatDateTime';
import { formatNumber } from './formatNumber';
import type { StudyContext } from './StudyContext';
import { supineHeadFirst } from './supineHeadFirst';
import type { PlainDataset } from './toPart10File';

export interface CountsImage {
  hours: number;
  counts: Volume<Uint16Array>;
  camera: CountingCamera;
  seriesNumber: number;
}

/**
 * A reconstructed SPECT in counts as one Nuclear Medicine Image (PS3.3 A.5), written as a Symbia
 * does: no Units, no scaling; place and orientation with the detector; frames and seconds with the
 * rotation; the reconstruction as one detector, though it is of two heads.
 */
export function nmDataset(context: StudyContext, image: CountsImage): PlainDataset {
  const { seed, uidName, injection } = context;
  const { hours, counts, seriesNumber } = image;
  const acquired = formatDateTime(injection + hours * 3600_000);
  const [columns, rows, slices] = counts.dimensions;
  const [columnMm, rowMm, sliceMm] = counts.spacingMm.map(formatNumber);
  return {
    ...commonModules(context),
    ManufacturerModelName: 'Synthetic counting camera',
    StationName: 'SYNNM1',
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.20',
    SOPInstanceUID: createUid(seed, `${uidName} spect ${hours} counts`),
    Modality: 'NM',
    SeriesInstanceUID: createUid(seed, `${uidName} spect ${hours}`),
    SeriesNumber: String(seriesNumber),
    SeriesDescription: `SPECT 177Lu ${hours} h AC SC counts`,
    SeriesDate: acquired.date,
    SeriesTime: acquired.time,
    AcquisitionDate: acquired.date,
    AcquisitionTime: acquired.time,
    ContentDate: acquired.date,
    ContentTime: acquired.time,
    BodyPartExamined: 'ABDOMEN',
    InstanceNumber: '1',
    ImageType: ['DERIVED', 'PRIMARY', 'RECON TOMO', 'EMISSION'],
    CorrectedImage: ['UNIF', 'SCAT', 'ATTN'],
    ...supineHeadFirst,
    ...isotope(context),
    ...acquisition(image),
    // (0054,0080) as an attribute tag.
    FrameIncrementPointer: 0x00540080,
    NumberOfFrames: String(slices),
    NumberOfSlices: slices,
    SliceVector: Array.from({ length: slices }, (_, k) => k + 1),
    PixelSpacing: [rowMm, columnMm],
    SliceThickness: sliceMm,
    SpacingBetweenSlices: sliceMm,
    ConvolutionKernel: '3DOSEM,8i,4s',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    LossyImageCompression: '00',
    PixelData: counts.data.slice().buffer,
  };
}

/**
 * NM Isotope (PS3.3 C.8.4.10): the window about 208 keV; the activity in MBq, as NM has it. The
 * standard's NM has a start time without a date; cameras write the date beside it, as here.
 */
function isotope({ injection, injectedMBq }: StudyContext): PlainDataset {
  const injected = formatDateTime(injection);
  return {
    NumberOfEnergyWindows: 1,
    EnergyWindowInformationSequence: [
      {
        EnergyWindowName: 'Lu177 208',
        EnergyWindowRangeSequence: [
          { EnergyWindowLowerLimit: '187.2', EnergyWindowUpperLimit: '228.8' },
        ],
      },
    ],
    RadiopharmaceuticalInformationSequence: [
      {
        RadionuclideCodeSequence: [codedEntry('447553000', 'SCT', 'Lutetium-177')],
        Radiopharmaceutical: '177Lu-DOTATATE',
        RadiopharmaceuticalStartTime: injected.time,
        RadiopharmaceuticalStartDateTime: injected.dateTime,
        RadionuclideTotalDose: formatNumber(injectedMBq),
      },
    ],
  };
}

/** NM Detector, NM TOMO Acquisition and the counts (PS3.3 C.8.4.8, C.8.4.11, C.8.4.12). */
function acquisition({ counts, camera }: CountsImage): PlainDataset {
  const { framesPerHead, frameSeconds, heads } = camera;
  const total = counts.data.reduce((sum, value) => sum + value, 0);
  return {
    CountsAccumulated: String(total),
    AcquisitionTerminationCondition: 'TIME',
    TypeOfDetectorMotion: 'STEP AND SHOOT',
    NumberOfDetectors: 1,
    DetectorInformationSequence: [
      {
        CollimatorGridName: 'ME',
        CollimatorType: 'PARA',
        FieldOfViewShape: 'RECTANGLE',
        FieldOfViewDimensions: ['533', '387'],
        FocalDistance: '0',
        XFocusCenter: ['0', '0'],
        YFocusCenter: ['0', '0'],
        ZoomFactor: ['1', '1'],
        CenterOfRotationOffset: '0',
        StartAngle: '180',
        RadialPosition: Array.from({ length: framesPerHead }, () => '250'),
        ImagePositionPatient: counts.imagePositionPatient.map(formatNumber),
        ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
      },
    ],
    NumberOfRotations: 1,
    RotationInformationSequence: [
      {
        StartAngle: '180',
        ScanArc: String(360 / heads),
        AngularStep: formatNumber(360 / heads / framesPerHead),
        RotationDirection: 'CC',
        NumberOfFramesInRotation: framesPerHead,
        ActualFrameDuration: String(1000 * frameSeconds),
        RadialPosition: Array.from({ length: framesPerHead }, () => '250'),
      },
    ],
  };
}
