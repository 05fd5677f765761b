import { decodePixelData, readDicomFile } from '../../../src/dicom';
import { readSpatialRegistration } from '../../../src/dicom/registration';
import { readSeg, writeSeg } from '../../../src/dicom/seg';
import type { NaturalDataset } from '../../../src/dicom/types';
import { toPart10 } from '../../../src/dicom/write';
import { addEllipsoid, testLabelmap } from '../testCt';
import { inAll, inItems, lacking } from './contradict';
import { ctFrameOfReferenceUID } from './ctFacts';
import { saidIn } from './saidIn';
import { rightCt } from './structureFacts';
import type { HeaderFactCase } from './types';

function makeSeg(): NaturalDataset[] {
  const ct = rightCt().series;
  const labelmap = testLabelmap(ct.volume);
  addEllipsoid(labelmap, 1, [9, 18, 10], [3, 3, 7]);
  addEllipsoid(labelmap, 2, [22, 18, 10], [3, 3, 7]);
  const software = { name: 'kidney-dosimetry', version: '1' };
  const model = { name: 'k', version: '1', sha256: 'ab'.repeat(32), stage: 'release' as const };
  const segments = [
    { label: 1, name: 'Kidney_R', algorithm: 'MANUAL' as const },
    { label: 2, name: 'Kidney_L', algorithm: 'MANUAL' as const },
  ];
  return [writeSeg({ ct, labelmap, software, model, now: new Date(), segments })];
}

const reread = (dataset: NaturalDataset) => readDicomFile(toPart10(dataset));

const segFacts: HeaderFactCase = {
  object: 'SEG',
  make: makeSeg,
  async run([dataset]) {
    const { volume } = rightCt().series;
    const file = reread(dataset);
    const pixels = await decodePixelData(file.dataset, file.transferSyntaxUID);
    const result = readSeg(file.dataset, volume);
    const count = (label: number) =>
      result.labelmap.data.reduce((sum, value) => sum + (value === label ? 1 : 0), 0);
    return { numbers: [pixels.length > 0 ? 1 : 0, count(1), count(2)], said: saidIn(result) };
  },
  facts: [
    {
      attribute: 'SegmentationType',
      contradictions: { fractional: inAll('SegmentationType', 'FRACTIONAL') },
    },
    {
      attribute: 'FrameOfReferenceUID',
      contradictions: {
        ...lacking('FrameOfReferenceUID'),
        another: inAll('FrameOfReferenceUID', '1.2.9'),
      },
    },
    {
      attribute: 'NumberOfFrames',
      contradictions: {
        ...lacking('NumberOfFrames'),
        'far too many': inAll('NumberOfFrames', 2_000_000_000),
        fewer: inAll('NumberOfFrames', 3),
      },
    },
    { attribute: 'Rows', contradictions: { zero: inAll('Rows', 0), fewer: inAll('Rows', 16) } },
    { attribute: 'BitsAllocated', contradictions: { eight: inAll('BitsAllocated', 8) } },
    {
      attribute: 'SegmentNumber',
      contradictions: { 'the same twice': inItems('SegmentSequence', 'SegmentNumber', 1) },
    },
    {
      attribute: 'ReferencedSegmentNumber',
      contradictions: {
        'unknown in one frame': ([dataset], at) => {
          const frames = dataset.PerFrameFunctionalGroupsSequence as NaturalDataset[];
          const frame = frames[at % frames.length];
          (frame.SegmentIdentificationSequence as NaturalDataset[])[0].ReferencedSegmentNumber = 7;
        },
      },
    },
    {
      attribute: 'ImagePositionPatient',
      contradictions: {
        'off the grid in one frame': ([dataset], at) => {
          const frames = dataset.PerFrameFunctionalGroupsSequence as NaturalDataset[];
          const frame = frames[at % frames.length];
          (frame.PlanePositionSequence as NaturalDataset[])[0].ImagePositionPatient = [
            -160, -160, 900,
          ];
        },
      },
    },
  ],
};

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const matrixIn = (values: unknown[], type = 'RIGID') => [
  {
    MatrixSequence: [
      {
        FrameOfReferenceTransformationMatrix: values,
        FrameOfReferenceTransformationMatrixType: type,
      },
    ],
  },
];

const registrationFacts: HeaderFactCase = {
  object: 'REG',
  make: () => [
    {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.1',
      SOPInstanceUID: '1.2.826.0.1.3680043.8.498.6.1',
      StudyInstanceUID: '1.2.826.0.1.3680043.8.498.7.2',
      SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.6.3',
      Modality: 'REG',
      PatientID: 'MADE-1',
      FrameOfReferenceUID: ctFrameOfReferenceUID,
      RegistrationSequence: [
        {
          FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.6.4',
          MatrixRegistrationSequence: matrixIn([1, 0, 0, 5, 0, 1, 0, -3, 0, 0, 1, 2, 0, 0, 0, 1]),
        },
      ],
    },
  ],
  async run([dataset]) {
    const result = readSpatialRegistration(reread(dataset).dataset);
    return {
      numbers: result.frames.flatMap(({ sourceToRegistered }) => [...sourceToRegistered.flat()]),
      said: saidIn(result),
    };
  },
  facts: [
    {
      attribute: 'SOPClassUID',
      contradictions: { deformable: inAll('SOPClassUID', '1.2.840.10008.5.1.4.1.1.66.3') },
    },
    { attribute: 'FrameOfReferenceUID', contradictions: lacking('FrameOfReferenceUID') },
    {
      attribute: 'FrameOfReferenceTransformationMatrix',
      contradictions: {
        stretched: inItems(
          'RegistrationSequence',
          'MatrixRegistrationSequence',
          matrixIn(identity.map((v, n) => (n === 0 ? 1.2 : v))),
        ),
        mirrored: inItems(
          'RegistrationSequence',
          'MatrixRegistrationSequence',
          matrixIn(identity.map((v, n) => (n === 0 ? -1 : v))),
        ),
        'fifteen numbers': inItems(
          'RegistrationSequence',
          'MatrixRegistrationSequence',
          matrixIn(identity.slice(1)),
        ),
        'a number that is none': inItems(
          'RegistrationSequence',
          'MatrixRegistrationSequence',
          matrixIn(['x', ...identity.slice(1)]),
        ),
        'another last row': inItems(
          'RegistrationSequence',
          'MatrixRegistrationSequence',
          matrixIn([...identity.slice(0, 15), 2]),
        ),
      },
    },
    {
      attribute: 'MatrixRegistrationSequence',
      contradictions: {
        missing: inItems('RegistrationSequence', 'MatrixRegistrationSequence', undefined),
      },
    },
  ],
};

export const objectFacts: HeaderFactCase[] = [segFacts, registrationFacts];
