import fs from 'node:fs/promises';
import { doseFile } from '../../../cli/doseFile';
import { readDoseFile } from '../../../cli/readDoseFile';
import type { NaturalDataset } from '../../../src/dicom/types';
import { inAll, inItems, inOne, lacking, spoilt } from './contradict';
import { inFolder } from './inFolder';
import { saidIn } from './saidIn';
import type { HeaderFact, HeaderFactCase } from './types';

const columns = 8;
const rows = 8;
const slices = 6;
const lutetium = {
  RadionuclideCodeSequence: [
    { CodeValue: 'C-B1037', CodingSchemeDesignator: 'SRT', CodeMeaning: '^177^Lutetium' },
  ],
  RadionuclideHalfLife: 574300,
};

/** Concentration falls off from the middle; stored values of one frame. */
function frame(k: number): Uint16Array {
  return Uint16Array.from({ length: rows * columns }, (_, n) => {
    const [i, j] = [n % columns, Math.floor(n / columns)];
    return Math.round(20000 / (1 + (i - 3.5) ** 2 + (j - 3.5) ** 2 + (k - 2.5) ** 2));
  });
}

const common = (modality: 'PT' | 'NM'): NaturalDataset => ({
  StudyInstanceUID: '1.2.826.0.1.3680043.8.498.8.2',
  SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.8.3',
  FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.8.4',
  Modality: modality,
  PatientName: [{ Alphabetic: 'Made^Up' }],
  PatientID: 'MADE-1',
  StudyDate: '20260303',
  StudyTime: '080000',
  SeriesDate: '20260303',
  SeriesTime: '080000',
  AcquisitionDate: '20260303',
  AcquisitionTime: '080000',
  SliceThickness: 5,
  Rows: rows,
  Columns: columns,
  PixelSpacing: [5, 5],
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  BitsAllocated: 16,
  BitsStored: 16,
  HighBit: 15,
  PixelRepresentation: 0,
  RescaleSlope: 2,
  RescaleIntercept: 0,
  Units: 'BQML',
  CorrectedImage: ['DECY', 'ATTN', 'SCAT'],
  _vrMap: { PixelData: 'OW' },
});

function makePt(): NaturalDataset[] {
  return Array.from({ length: slices }, (_, k) => ({
    ...common('PT'),
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
    SOPInstanceUID: `1.2.826.0.1.3680043.8.498.8.100.${k + 1}`,
    ImageType: ['ORIGINAL', 'PRIMARY'],
    SeriesType: ['STATIC', 'IMAGE'],
    NumberOfSlices: slices,
    DecayCorrection: 'START',
    InstanceNumber: k + 1,
    ImageIndex: k + 1,
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    ImagePositionPatient: [-20, -20, 5 * k],
    RadiopharmaceuticalInformationSequence: [
      {
        ...lutetium,
        RadionuclideTotalDose: 7.4e9,
        RadiopharmaceuticalStartDateTime: '20260302080000',
        Radiopharmaceutical: '177Lu-DOTATATE',
      },
    ],
    PixelData: frame(k),
  }));
}

function makeNm(): NaturalDataset[] {
  const pixels = new Uint16Array(rows * columns * slices);
  for (let k = 0; k < slices; k++) {
    pixels.set(frame(k), k * rows * columns);
  }
  return [
    {
      ...common('NM'),
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.20',
      SOPInstanceUID: '1.2.826.0.1.3680043.8.498.9.100',
      SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.9.3',
      ImageType: ['ORIGINAL', 'PRIMARY', 'RECON TOMO', 'EMISSION'],
      InstanceNumber: 1,
      NumberOfFrames: slices,
      NumberOfSlices: slices,
      SliceVector: Array.from({ length: slices }, (_, k) => k + 1),
      SpacingBetweenSlices: 5,
      DetectorInformationSequence: [
        { ImageOrientationPatient: [1, 0, 0, 0, 1, 0], ImagePositionPatient: [-20, -20, 0] },
      ],
      RadiopharmaceuticalInformationSequence: [
        {
          ...lutetium,
          RadionuclideTotalDose: 7400,
          RadiopharmaceuticalStartDateTime: '20260302080000',
          Radiopharmaceutical: '177Lu-DOTATATE',
        },
      ],
      PixelData: pixels,
    },
  ];
}

async function run(datasets: NaturalDataset[]) {
  return inFolder(datasets, async (folder) => {
    const out = `${folder}/rtdose.dcm`;
    const result = await doseFile({ activity: `${folder}/in`, out });
    const { volume } = await readDoseFile(out);
    await fs.rm(out);
    return {
      numbers: [
        result.largestGy,
        ...volume.dimensions,
        ...volume.spacingMm,
        ...volume.imagePositionPatient,
        ...Array.from(volume.data).filter((_, n) => n % 11 === 0),
      ],
      said: saidIn(result),
    };
  });
}

const information = 'RadiopharmaceuticalInformationSequence';
const nuclide = (CodeValue: string, CodeMeaning: string) => [
  { CodeValue, CodingSchemeDesignator: 'SRT', CodeMeaning },
];

const shared: HeaderFact[] = [
  {
    attribute: 'RadionuclideCodeSequence',
    contradictions: {
      'yttrium by code': inItems(
        information,
        'RadionuclideCodeSequence',
        nuclide('C-B1031', '^90^Yttrium'),
      ),
      'fluorine by name': inItems(
        information,
        'RadionuclideCodeSequence',
        nuclide('99', '^18^Fluorine'),
      ),
      missing: inItems(information, 'RadionuclideCodeSequence', undefined),
    },
    // The name of the agent and the half-life still say 177Lu.
    mayBeSilent: ['missing'],
  },
  {
    attribute: 'RadionuclideHalfLife',
    contradictions: {
      'of gallium': inItems(information, 'RadionuclideHalfLife', 4062.6),
      'of iodine': inItems(information, 'RadionuclideHalfLife', 692902),
      text: inItems(information, 'RadionuclideHalfLife', 'abc'),
    },
  },
  {
    attribute: 'Radiopharmaceutical',
    contradictions: { 'of fluorine': inItems(information, 'Radiopharmaceutical', '18F-FDG') },
  },
  {
    attribute: 'RadiopharmaceuticalStartDateTime',
    contradictions: {
      missing: inItems(information, 'RadiopharmaceuticalStartDateTime', undefined),
      'after the scan': inItems(information, 'RadiopharmaceuticalStartDateTime', '20260304080000'),
      'with a zone of its own': inItems(
        information,
        'RadiopharmaceuticalStartDateTime',
        '20260302080000+0500',
      ),
      text: inItems(information, 'RadiopharmaceuticalStartDateTime', 'yesterday'),
    },
  },
  {
    attribute: 'RadiopharmaceuticalStartTime',
    contradictions: {
      'another hour': inItems(information, 'RadiopharmaceuticalStartTime', '110000'),
    },
  },
  {
    attribute: 'RadionuclideTotalDose',
    contradictions: {
      'far too little': inItems(information, 'RadionuclideTotalDose', 1e-9),
      'several values': inItems(information, 'RadionuclideTotalDose', [7400, 7]),
    },
  },
  {
    attribute: 'AcquisitionDate',
    contradictions: {
      'two days': inAll('AcquisitionDate', ['20260303', '20260304']),
      ...lacking('AcquisitionDate'),
      'before the injection': inAll('AcquisitionDate', '20260301'),
      'another in one': inOne('AcquisitionDate', '20260304'),
    },
  },
  {
    attribute: 'AcquisitionTime',
    contradictions: { ...lacking('AcquisitionTime') },
  },
  {
    attribute: 'AcquisitionDateTime',
    contradictions: { 'another day': inAll('AcquisitionDateTime', '20260305080000') },
  },
  {
    attribute: 'TimezoneOffsetFromUTC',
    contradictions: { 'said in all': inAll('TimezoneOffsetFromUTC', '-0800') },
  },
  {
    attribute: 'SeriesTime',
    contradictions: {
      'of a later reconstruction': (datasets, at) => {
        inAll('AcquisitionDate', undefined)(datasets, at);
        inAll('AcquisitionTime', undefined)(datasets, at);
        inAll('SeriesTime', '220000')(datasets, at);
      },
    },
  },
  {
    attribute: 'Units',
    contradictions: {
      ...lacking('Units'),
      'counts in all': inAll('Units', 'CNTS'),
      'SUV in one': inOne('Units', 'GML'),
    },
  },
  {
    attribute: 'CorrectedImage',
    contradictions: { 'without ATTN': inAll('CorrectedImage', ['DECY', 'SCAT']) },
  },
  {
    attribute: 'RescaleSlope',
    contradictions: {
      ...lacking('RescaleSlope'),
      ...spoilt('RescaleSlope'),
      'zero in all': inAll('RescaleSlope', 0),
      'negative in all': inAll('RescaleSlope', -2),
      'tiny in all': inAll('RescaleSlope', '1e-30'),
      'huge in all': inAll('RescaleSlope', '1e300'),
    },
  },
  {
    attribute: 'RescaleIntercept',
    contradictions: {
      ...spoilt('RescaleIntercept'),
      'negative voxels': inAll('RescaleIntercept', -9000),
    },
  },
  {
    attribute: 'PhotometricInterpretation',
    contradictions: {
      palette: inAll('PhotometricInterpretation', 'PALETTE COLOR'),
      'inverted for display': inAll('PhotometricInterpretation', 'MONOCHROME1'),
    },
    // Display alone: the values are what they were.
    mayBeSilent: ['inverted for display'],
  },
  {
    attribute: 'RadiopharmaceuticalStopDateTime',
    contradictions: {
      'after the scan': inItems(information, 'RadiopharmaceuticalStopDateTime', '20260304080000'),
      'before the start': inItems(information, 'RadiopharmaceuticalStopDateTime', '20260301080000'),
    },
  },
  {
    attribute: 'DecayCorrectionDateTime',
    contradictions: { 'the administration': inAll('DecayCorrectionDateTime', '20260302080000') },
  },
  {
    attribute: 'CountsSource',
    contradictions: { transmission: inAll('CountsSource', 'TRANSMISSION') },
  },
  {
    attribute: 'SeriesDescription',
    contradictions: { 'of uncorrected images': inAll('SeriesDescription', 'NAC') },
  },
  {
    attribute: 'BitsStored',
    contradictions: {
      'cuts bits in use': (datasets, at) => {
        inAll('BitsStored', 10)(datasets, at);
        inAll('HighBit', 9)(datasets, at);
      },
    },
  },
  {
    attribute: 'PixelSpacing',
    contradictions: {
      ...lacking('PixelSpacing'),
      ...spoilt('PixelSpacing', 2),
      'not square': inAll('PixelSpacing', [5, 5.5]),
    },
  },
];

const ptFacts: HeaderFact[] = [
  {
    attribute: 'NumberOfSlices',
    contradictions: {
      'more than present': inAll('NumberOfSlices', 12),
      'an end is lost': (datasets) => void datasets.splice(4, 2),
    },
  },
  {
    attribute: 'DecayCorrection',
    contradictions: {
      'none in all': inAll('DecayCorrection', 'NONE'),
      'to administration in all': inAll('DecayCorrection', 'ADMIN'),
      'to administration in one': inOne('DecayCorrection', 'ADMIN'),
    },
  },
  {
    attribute: 'SeriesType',
    contradictions: { dynamic: inAll('SeriesType', ['DYNAMIC', 'IMAGE']) },
  },
  {
    attribute: 'FrameOfReferenceUID',
    contradictions: { 'another in one': inOne('FrameOfReferenceUID', '1.2.3.8') },
  },
  {
    attribute: 'PatientID',
    contradictions: { 'another in one': inOne('PatientID', 'MADE-2') },
  },
  {
    attribute: 'SOPInstanceUID',
    contradictions: { 'the same in all': inAll('SOPInstanceUID', '1.2.3.4') },
  },
  {
    attribute: 'ImagePositionPatient',
    contradictions: {
      ...lacking('ImagePositionPatient'),
      ...spoilt('ImagePositionPatient', 3),
      'sideways in one': inOne('ImagePositionPatient', [0, -20, 10]),
    },
  },
];

const nmFacts: HeaderFact[] = [
  {
    attribute: 'NumberOfFrames',
    contradictions: {
      ...lacking('NumberOfFrames'),
      'fewer than present': inAll('NumberOfFrames', 4),
      'more than present': inAll('NumberOfFrames', 9),
    },
  },
  {
    attribute: 'SliceVector',
    contradictions: {
      ...lacking('SliceVector'),
      'parts of slices': inAll('SliceVector', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
      'twice the same': inAll('SliceVector', [1, 2, 3, 3, 5, 6]),
    },
  },
  {
    attribute: 'SpacingBetweenSlices',
    contradictions: {
      ...lacking('SpacingBetweenSlices'),
      ...spoilt('SpacingBetweenSlices'),
      zero: inAll('SpacingBetweenSlices', 0),
      'not the thickness': inAll('SpacingBetweenSlices', 5.5),
    },
  },
  {
    attribute: 'DetectorInformationSequence',
    contradictions: {
      missing: inAll('DetectorInformationSequence', undefined),
      'without a place': inItems('DetectorInformationSequence', 'ImagePositionPatient', undefined),
      'not at right angles': inItems(
        'DetectorInformationSequence',
        'ImageOrientationPatient',
        [1, 0, 0, 1, 0, 0],
      ),
    },
  },
];

export const activityFacts: HeaderFactCase[] = [
  { object: 'PT', make: makePt, run, facts: [...shared, ...ptFacts] },
  { object: 'NM', make: makeNm, run, facts: [...shared, ...nmFacts] },
];
