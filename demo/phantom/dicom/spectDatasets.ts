import { lutetiumHalfLifeSeconds } from '../nuclear';
import type { SpectTimePoint } from '../types';
import { commonModules } from './commonModules';
import { createUid } from './createUid';
import { formatDateTime } from './formatDateTime';
import { codedEntry } from './codedEntry';
import { formatNumber } from './formatNumber';
import type { StudyContext } from './StudyContext';
import { supineHeadFirst } from './supineHeadFirst';
import type { PlainDataset } from './toPart10File';

const acquisitionMs = 1200_000;

/**
 * One PET Image Storage data set per slice, feet to head: quantitative SPECT travels as PT with
 * Units BQML. Values are concentrations at the acquisition's start (DecayCorrection START). Each
 * slice has its own RescaleSlope, as PET has.
 */
export function* spectDatasets(
  context: StudyContext,
  point: SpectTimePoint & { seriesNumber: number },
): Generator<PlainDataset> {
  const { seed, uidName, injection, injectedMBq } = context;
  const { volume, hours } = point;
  const [columns, rows, slices] = volume.dimensions;
  const [x, y, z] = volume.imagePositionPatient;
  const common = commonModules(context);
  const start = injection + hours * 3600_000;
  const acquired = formatDateTime(start);
  const injected = formatDateTime(injection);
  const injectionEnd = formatDateTime(injection + 30 * 60_000);
  const decay = (0.6931471805599453 * acquisitionMs) / 1000 / lutetiumHalfLifeSeconds;
  const plane = columns * rows;
  for (let k = 0; k < slices; k += 1) {
    const values = volume.data.subarray(plane * k, plane * (k + 1));
    const largest = values.reduce((a, b) => (a > b ? a : b), 0);
    // The slope that is stored (10 digits) is the one that is used.
    const slope = Number((Math.max(largest, 1e-3) / 32766).toExponential(8));
    const sliceZ = Number((z + k * volume.spacingMm[2]).toFixed(4));
    yield {
      ...common,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
      SOPInstanceUID: createUid(seed, `${uidName} spect ${hours} ${k}`),
      Modality: 'PT',
      SeriesInstanceUID: createUid(seed, `${uidName} spect ${hours}`),
      SeriesNumber: String(point.seriesNumber),
      SeriesDescription: `SPECT 177Lu ${hours} h quantitative`,
      SeriesDate: acquired.date,
      SeriesTime: acquired.time,
      BodyPartExamined: 'ABDOMEN',
      SeriesType: ['STATIC', 'IMAGE'],
      Units: 'BQML',
      CountsSource: 'EMISSION',
      CorrectedImage: ['DECY', 'ATTN', 'SCAT'],
      DecayCorrection: 'START',
      NumberOfSlices: slices,
      CollimatorType: 'NONE',
      ReconstructionMethod: 'OSEM 8i4s, resolution recovery',
      ConvolutionKernel: 'GAUSS 6 mm',
      AttenuationCorrectionMethod: 'CT-derived mu map',
      ScatterCorrectionMethod: 'Dual energy window',
      RandomsCorrectionMethod: 'NONE',
      RadiopharmaceuticalInformationSequence: [
        {
          Radiopharmaceutical: '177Lu-DOTATATE',
          RadiopharmaceuticalRoute: 'Intravenous route',
          RadiopharmaceuticalStartTime: injected.time,
          RadiopharmaceuticalStartDateTime: injected.dateTime,
          RadiopharmaceuticalStopDateTime: injectionEnd.dateTime,
          RadionuclideTotalDose: formatNumber(injectedMBq * 1e6),
          RadionuclideHalfLife: formatNumber(lutetiumHalfLifeSeconds),
          RadionuclidePositronFraction: '0',
          RadionuclideCodeSequence: [codedEntry('447553000', 'SCT', 'Lutetium-177')],
        },
      ],
      ...supineHeadFirst,
      ImageType: ['ORIGINAL', 'PRIMARY'],
      AcquisitionDate: acquired.date,
      AcquisitionTime: acquired.time,
      ContentDate: acquired.date,
      ContentTime: acquired.time,
      InstanceNumber: String(k + 1),
      ImageIndex: k + 1,
      FrameReferenceTime: '0',
      ActualFrameDuration: String(acquisitionMs),
      // Counts at the start over mean counts of the frame: lambda T / (1 - exp(-lambda T)), PS3.3
      // C.8.9.4.
      DecayFactor: formatNumber(decay / (1 - Math.exp(-decay))),
      ImagePositionPatient: [x, y, sliceZ].map(formatNumber),
      ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
      SliceLocation: formatNumber(sliceZ),
      SliceThickness: formatNumber(volume.spacingMm[2]),
      PixelSpacing: [formatNumber(volume.spacingMm[1]), formatNumber(volume.spacingMm[0])],
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: rows,
      Columns: columns,
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 0,
      RescaleIntercept: '0',
      RescaleSlope: formatNumber(slope),
      LossyImageCompression: '00',
      PixelData: Uint16Array.from(values, (value) => Math.round(value / slope)).buffer,
    };
  }
}
