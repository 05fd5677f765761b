import { readCtFolder } from '../../../cli/readCtFolder';
import type { NaturalDataset } from '../../../src/dicom/types';
import { inAll, inOne, inTurn, lacking, spoilt } from './contradict';
import { inFolder } from './inFolder';
import { saidIn } from './saidIn';
import type { HeaderFactCase } from './types';

const columns = 32;
const rows = 32;
const slices = 20;
const ctOriginMm = [-160, -160, 0] as const;
export const ctFrameOfReferenceUID = '1.2.826.0.1.3680043.8.498.7.4';
const series = '1.2.826.0.1.3680043.8.498.7.3';

/** A trunk of soft tissue in fat, with a spine and bowel gas, in HU; grey values as a scanner's. */
function hounsfield(i: number, j: number, k: number): number {
  const noise = ((i * 37 + j * 59 + k * 83) % 23) - 11;
  const at = (x: number, y: number, rx: number, ry: number): boolean =>
    ((i - x) / rx) ** 2 + ((j - y) / ry) ** 2 <= 1;
  if (!at(15.5, 15.5, 14, 11)) {
    return -1000 + (noise > 0 ? noise : 0);
  }
  if (!at(15.5, 15.5, 12, 9)) {
    return -100 + noise;
  }
  if (at(15.5, 21, 2, 2)) {
    return 350 + noise;
  }
  return (at(15.5, 11, 1.5, 1.5) ? -900 : 45) + noise;
}

/** A right CT series, signed values in HU. */
export function makeCt(): NaturalDataset[] {
  return Array.from({ length: slices }, (_, k): NaturalDataset => {
    const pixels = new Int16Array(rows * columns);
    pixels.forEach((_, n) => {
      pixels[n] = hounsfield(n % columns, Math.floor(n / columns), k);
    });
    return {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: `1.2.826.0.1.3680043.8.498.7.100.${k + 1}`,
      StudyInstanceUID: '1.2.826.0.1.3680043.8.498.7.2',
      SeriesInstanceUID: series,
      FrameOfReferenceUID: ctFrameOfReferenceUID,
      Modality: 'CT',
      ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
      StudyDate: '20260302',
      StudyTime: '080000',
      SeriesDate: '20260302',
      SeriesTime: '080100',
      AcquisitionDate: '20260302',
      AcquisitionTime: '080105',
      PatientName: [{ Alphabetic: 'Made^Up' }],
      PatientID: 'MADE-1',
      PatientBirthDate: '19600101',
      PatientSex: 'O',
      PatientPosition: 'HFS',
      KVP: 120,
      ConvolutionKernel: 'B30f',
      AcquisitionNumber: 1,
      ImagesInAcquisition: slices,
      GantryDetectorTilt: 0,
      SliceThickness: 5,
      SeriesNumber: 2,
      InstanceNumber: k + 1,
      Rows: rows,
      Columns: columns,
      PixelSpacing: [10, 10],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      ImagePositionPatient: [ctOriginMm[0], ctOriginMm[1], ctOriginMm[2] + 5 * k],
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 1,
      RescaleSlope: 1,
      RescaleIntercept: 0,
      RescaleType: 'HU',
      PixelData: pixels,
      _vrMap: { PixelData: 'OW' },
    };
  });
}

export const ctFacts: HeaderFactCase = {
  object: 'CT',
  make: makeCt,
  run: (datasets) =>
    inFolder(datasets, async (folder) => {
      const result = await readCtFolder(`${folder}/in`);
      const { dimensions, spacingMm, imagePositionPatient, direction, data } = result.volume;
      return {
        numbers: [
          ...dimensions,
          ...spacingMm,
          ...imagePositionPatient,
          ...direction,
          ...Array.from(data).filter((_, n) => n % 97 === 0),
        ],
        said: saidIn(result),
      };
    }),
  facts: [
    {
      attribute: 'SOPClassUID',
      contradictions: {
        'another class in one': inOne('SOPClassUID', '1.2.840.10008.5.1.4.1.1.7'),
      },
    },
    {
      attribute: 'SOPInstanceUID',
      contradictions: { 'the same in all': inAll('SOPInstanceUID', '1.2.3.4') },
    },
    {
      attribute: 'StudyInstanceUID',
      contradictions: { 'another in one': inOne('StudyInstanceUID', '1.2.3.5') },
    },
    {
      attribute: 'SeriesInstanceUID',
      contradictions: {
        'another in one': inOne('SeriesInstanceUID', '1.2.3.6'),
        'missing in one': inOne('SeriesInstanceUID', undefined),
      },
    },
    {
      attribute: 'FrameOfReferenceUID',
      contradictions: {
        ...lacking('FrameOfReferenceUID'),
        'another in one': inOne('FrameOfReferenceUID', '1.2.3.7'),
      },
    },
    {
      attribute: 'Modality',
      contradictions: {
        ...lacking('Modality'),
        'MR in one': inOne('Modality', 'MR'),
        'MR in all': inAll('Modality', 'MR'),
      },
    },
    {
      attribute: 'ImageType',
      contradictions: {
        'localizer in one': inOne('ImageType', ['ORIGINAL', 'PRIMARY', 'LOCALIZER']),
        'derived in turn': inTurn('ImageType', ['DERIVED', 'SECONDARY', 'MPR']),
      },
    },
    {
      attribute: 'PatientID',
      contradictions: { 'another in one': inOne('PatientID', 'MADE-2') },
    },
    {
      attribute: 'PatientName',
      contradictions: { 'another in one': inOne('PatientName', [{ Alphabetic: 'Other^Person' }]) },
    },
    {
      attribute: 'PatientBirthDate',
      contradictions: { 'another in one': inOne('PatientBirthDate', '19720202') },
    },
    {
      attribute: 'PatientSex',
      contradictions: { 'another in one': inOne('PatientSex', 'F') },
    },
    {
      attribute: 'AcquisitionNumber',
      contradictions: { 'two in turn': inTurn('AcquisitionNumber', 2) },
    },
    {
      attribute: 'ConvolutionKernel',
      contradictions: { 'two in turn': inTurn('ConvolutionKernel', 'B70f') },
    },
    {
      attribute: 'KVP',
      contradictions: { 'two in turn': inTurn('KVP', 80) },
    },
    {
      attribute: 'ImagesInAcquisition',
      contradictions: { 'more than present': inAll('ImagesInAcquisition', slices + 7) },
    },
    {
      attribute: 'InstanceNumber',
      contradictions: {
        'first ones lost': (datasets) => void datasets.splice(0, 4),
        'one in the middle lost': (datasets, at) =>
          void datasets.splice(1 + (at % (datasets.length - 2)), 1),
      },
    },
    {
      attribute: 'GantryDetectorTilt',
      contradictions: { 'tilted in all': inAll('GantryDetectorTilt', 12) },
    },
    {
      attribute: 'PixelSpacing',
      contradictions: {
        ...lacking('PixelSpacing'),
        ...spoilt('PixelSpacing', 2),
        'another in one': inOne('PixelSpacing', [9, 9]),
        'ten times': inAll('PixelSpacing', [100, 100]),
        'a tenth': inAll('PixelSpacing', [0.1, 0.1]),
        'negative in all': inAll('PixelSpacing', [-10, -10]),
        'zero in all': inAll('PixelSpacing', [0, 0]),
      },
    },
    {
      attribute: 'ImageOrientationPatient',
      contradictions: {
        ...lacking('ImageOrientationPatient'),
        ...spoilt('ImageOrientationPatient', 6),
        'turned in one': inOne('ImageOrientationPatient', [0, 1, 0, -1, 0, 0]),
        'not at right angles': inAll('ImageOrientationPatient', [1, 0, 0, 0.5, 0.5, 0]),
        'zero in all': inAll('ImageOrientationPatient', [0, 0, 0, 0, 0, 0]),
      },
    },
    {
      attribute: 'ImagePositionPatient',
      contradictions: {
        ...lacking('ImagePositionPatient'),
        ...spoilt('ImagePositionPatient', 3),
        'sideways in one': inOne('ImagePositionPatient', [-150, -160, 30]),
        'the same in all': inAll('ImagePositionPatient', [-160, -160, 0]),
        'ten times apart': (datasets) =>
          datasets.forEach((dataset, k) => {
            dataset.ImagePositionPatient = [-160, -160, 500 * k];
          }),
      },
    },
    {
      attribute: 'Rows',
      contradictions: {
        ...lacking('Rows'),
        'fewer in one': inOne('Rows', 16),
        'zero in all': inAll('Rows', 0),
      },
    },
    {
      attribute: 'Columns',
      contradictions: { ...lacking('Columns'), 'more in all': inAll('Columns', 64) },
    },
    {
      attribute: 'NumberOfFrames',
      contradictions: { 'two in one': inOne('NumberOfFrames', 2) },
    },
    {
      attribute: 'SamplesPerPixel',
      contradictions: { 'three in one': inOne('SamplesPerPixel', 3) },
    },
    {
      attribute: 'PhotometricInterpretation',
      contradictions: {
        ...lacking('PhotometricInterpretation'),
        'inverted in one': inOne('PhotometricInterpretation', 'MONOCHROME1'),
      },
    },
    {
      attribute: 'BitsAllocated',
      contradictions: { ...lacking('BitsAllocated'), 'eight in all': inAll('BitsAllocated', 8) },
    },
    {
      attribute: 'BitsStored',
      contradictions: {
        'cuts bits in use': (datasets) => {
          inAll('BitsStored', 8)(datasets, 0);
          inAll('HighBit', 7)(datasets, 0);
        },
        'more than allocated': inAll('BitsStored', 24),
      },
    },
    {
      attribute: 'HighBit',
      contradictions: { 'below the bits': inAll('HighBit', 3) },
    },
    {
      attribute: 'PixelRepresentation',
      contradictions: {
        ...lacking('PixelRepresentation'),
        'unsigned in all': inAll('PixelRepresentation', 0),
        'neither of the two': inAll('PixelRepresentation', 5),
      },
    },
    {
      attribute: 'RescaleSlope',
      contradictions: {
        ...lacking('RescaleSlope'),
        ...spoilt('RescaleSlope'),
        'zero in all': inAll('RescaleSlope', 0),
        'zero in one': inOne('RescaleSlope', 0),
        'negative in all': inAll('RescaleSlope', -1),
        'tiny in all': inAll('RescaleSlope', '1e-30'),
        'huge in all': inAll('RescaleSlope', '1e300'),
        'ten in all': inAll('RescaleSlope', 10),
      },
    },
    {
      attribute: 'RescaleIntercept',
      contradictions: {
        ...lacking('RescaleIntercept'),
        ...spoilt('RescaleIntercept'),
        'offset twice': inAll('RescaleIntercept', -1024),
        'offset missing': inAll('RescaleIntercept', 1024),
      },
    },
    {
      attribute: 'RescaleType',
      contradictions: { 'optical density in all': inAll('RescaleType', 'OD') },
    },
    {
      attribute: 'LossyImageCompression',
      contradictions: { 'lossy in one': inOne('LossyImageCompression', '01') },
    },
    {
      attribute: 'PixelData',
      contradictions: {
        'missing in one': inOne('PixelData', undefined),
        'short in one': inOne('PixelData', new Int16Array(rows * (columns - 1))),
      },
    },
  ],
};
