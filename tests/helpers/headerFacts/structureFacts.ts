import { readEvaluationCase } from '../../../cli/readEvaluationCase';
import { assembleCtSeries } from '../../../src/dicom';
import { writeRtDose } from '../../../src/dicom/rtdose';
import { writeRtStruct } from '../../../src/dicom/rtstruct';
import type { CtSeries, NaturalDataset } from '../../../src/dicom/types';
import { toPart10 } from '../../../src/dicom/write';
import { checkDoseRegistration, kidneyDose } from '../../../src/dose';
import { addEllipsoid, testLabelmap } from '../testCt';
import { inAll, inItems, lacking, spoilt } from './contradict';
import { makeCt } from './ctFacts';
import { inFolder } from './inFolder';
import { saidIn } from './saidIn';
import type { HeaderFact, HeaderFactCase, Outcome } from './types';

const software = { name: 'another-planning-system', version: '3' };
const model = {
  name: 'kidneys',
  version: '1',
  sha256: '0123456789abcdef'.repeat(4),
  stage: 'release' as const,
};

interface RightCt {
  series: CtSeries;
  /** DICOM Part 10, one a slice. */
  files: Uint8Array[];
}

let knownCt: RightCt | undefined;

/** The CT of the CT's own facts, which nobody changes here: made once. */
export function rightCt(): RightCt {
  knownCt ??= {
    series: assembleCtSeries(
      makeCt().map(({ PixelData, ...dataset }) => ({
        dataset,
        pixels: PixelData as Int16Array,
        isHounsfield: false,
      })),
    ),
    files: makeCt().map((dataset) => new Uint8Array(toPart10(dataset))),
  };
  return knownCt;
}

/** On that CT: its kidneys, and a dose that falls towards the feet. */
function structureCase(): { rtStruct: NaturalDataset; rtDose: NaturalDataset } {
  const ct = rightCt().series;
  const labelmap = testLabelmap(ct.volume);
  addEllipsoid(labelmap, 1, [9, 18, 10], [3, 3, 7]);
  addEllipsoid(labelmap, 2, [22, 18, 10], [3, 3, 7]);
  const [nx, ny, nz] = ct.volume.dimensions;
  const dose = {
    ...ct.volume,
    data: Float32Array.from({ length: nx * ny * nz }, (_, n) => 1 + Math.floor(n / (nx * ny)) / 8),
  };
  const rtStruct = writeRtStruct({
    ct,
    labelmap,
    software,
    model,
    now: new Date(),
    rois: [
      { label: 1, name: 'Kidney_R', algorithm: 'MANUAL' },
      { label: 2, name: 'Kidney_L', algorithm: 'MANUAL' },
    ],
  });
  return { rtStruct, rtDose: writeRtDose({ volume: dose, reference: ct.dataset, software }) };
}

/** Evaluation's way to a manual contour and its dose, with one of the two objects changed. */
async function run(changed: NaturalDataset[], other: NaturalDataset): Promise<Outcome> {
  return inFolder([...rightCt().files, ...changed, other], async (folder) => {
    const result = await readEvaluationCase(`${folder}/in`);
    const { reference, dose, isDoseRegistered } = result;
    const numbers: number[] = [];
    const said = saidIn(result);
    for (const label of [1, 2]) {
      numbers.push(reference.data.reduce((sum, value) => sum + (value === label ? 1 : 0), 0));
      if (dose) {
        if (!isDoseRegistered) {
          checkDoseRegistration(reference, dose);
        }
        const { meanDoseGy, findings } = kidneyDose(reference, label, dose);
        numbers.push(meanDoseGy ?? NaN);
        said.push(...findings.map(({ text }) => text));
      }
    }
    return { numbers, said };
  });
}

const doseFacts: HeaderFact[] = [
  { attribute: 'Modality', contradictions: { 'MR in all': inAll('Modality', 'MR') } },
  { attribute: 'PatientID', contradictions: { another: inAll('PatientID', 'MADE-2') } },
  {
    attribute: 'FrameOfReferenceUID',
    contradictions: {
      ...lacking('FrameOfReferenceUID'),
      another: inAll('FrameOfReferenceUID', '1.2.9'),
    },
  },
  {
    attribute: 'DoseUnits',
    contradictions: { ...lacking('DoseUnits'), relative: inAll('DoseUnits', 'RELATIVE') },
  },
  {
    attribute: 'DoseType',
    contradictions: { ...lacking('DoseType'), effective: inAll('DoseType', 'EFFECTIVE') },
  },
  {
    attribute: 'DoseSummationType',
    contradictions: {
      ...lacking('DoseSummationType'),
      beam: inAll('DoseSummationType', 'BEAM'),
      fraction: inAll('DoseSummationType', 'FRACTION'),
    },
  },
  {
    attribute: 'DoseGridScaling',
    contradictions: {
      ...lacking('DoseGridScaling'),
      ...spoilt('DoseGridScaling'),
      zero: inAll('DoseGridScaling', 0),
      negative: inAll('DoseGridScaling', -1e-4),
      tiny: inAll('DoseGridScaling', '1e-30'),
      huge: inAll('DoseGridScaling', '1e300'),
    },
  },
  {
    attribute: 'GridFrameOffsetVector',
    contradictions: {
      ...lacking('GridFrameOffsetVector'),
      'one too few': inAll(
        'GridFrameOffsetVector',
        Array.from({ length: 19 }, (_, k) => 5 * k),
      ),
      uneven: inAll(
        'GridFrameOffsetVector',
        Array.from({ length: 20 }, (_, k) => k * k),
      ),
    },
  },
  {
    attribute: 'NumberOfFrames',
    contradictions: { ...lacking('NumberOfFrames'), fewer: inAll('NumberOfFrames', 10) },
  },
  {
    attribute: 'PixelSpacing',
    contradictions: { ...lacking('PixelSpacing'), ...spoilt('PixelSpacing', 2) },
  },
  {
    attribute: 'ImagePositionPatient',
    contradictions: { ...lacking('ImagePositionPatient'), ...spoilt('ImagePositionPatient', 3) },
  },
  {
    attribute: 'ImageOrientationPatient',
    contradictions: {
      ...lacking('ImageOrientationPatient'),
      ...spoilt('ImageOrientationPatient', 6),
    },
  },
  {
    attribute: 'BitsStored',
    contradictions: {
      'cuts bits in use': (datasets, at) => {
        inAll('BitsStored', 12)(datasets, at);
        inAll('HighBit', 11)(datasets, at);
      },
    },
  },
  {
    attribute: 'PixelRepresentation',
    contradictions: { ...lacking('PixelRepresentation'), signed: inAll('PixelRepresentation', 1) },
  },
];

const first =
  (sequence: string, keyword: string, value: unknown) => (datasets: NaturalDataset[]) => {
    for (const dataset of datasets) {
      const [item] = dataset[sequence] as NaturalDataset[];
      if (value === undefined) {
        Reflect.deleteProperty(item, keyword);
      } else {
        item[keyword] = value;
      }
    }
  };

const structFacts: HeaderFact[] = [
  { attribute: 'PatientID', contradictions: { another: inAll('PatientID', 'MADE-2') } },
  {
    attribute: 'ROINumber',
    contradictions: {
      'the same twice': inItems('StructureSetROISequence', 'ROINumber', 1),
      missing: first('StructureSetROISequence', 'ROINumber', undefined),
      text: first('StructureSetROISequence', 'ROINumber', 'abc'),
    },
  },
  {
    attribute: 'ROIName',
    contradictions: {
      'the same twice': inItems('StructureSetROISequence', 'ROIName', 'Kidney_R'),
      'no kidney': inItems('StructureSetROISequence', 'ROIName', 'Liver-Kidney_R'),
      'sides exchanged': (datasets) => {
        const [a, b] = datasets[0].StructureSetROISequence as NaturalDataset[];
        [a.ROIName, b.ROIName] = [b.ROIName, a.ROIName];
      },
    },
  },
  {
    attribute: 'ReferencedROINumber',
    contradictions: {
      'another in one': first('ROIContourSequence', 'ReferencedROINumber', 9),
      'missing in one': first('ROIContourSequence', 'ReferencedROINumber', undefined),
      'the same in both': inItems('ROIContourSequence', 'ReferencedROINumber', 1),
    },
  },
  {
    attribute: 'ReferencedFrameOfReferenceUID',
    contradictions: {
      'another in all': inItems(
        'StructureSetROISequence',
        'ReferencedFrameOfReferenceUID',
        '1.2.9',
      ),
      'another in one': first('StructureSetROISequence', 'ReferencedFrameOfReferenceUID', '1.2.9'),
    },
  },
  {
    attribute: 'ReferencedFrameOfReferenceSequence',
    contradictions: {
      'another frame': (datasets) => {
        inItems('StructureSetROISequence', 'ReferencedFrameOfReferenceUID', '')(datasets, 0);
        inItems('ReferencedFrameOfReferenceSequence', 'FrameOfReferenceUID', '1.2.9')(datasets, 0);
        inAll('FrameOfReferenceUID', '1.2.9')(datasets, 0);
      },
    },
  },
  {
    attribute: 'ContourData',
    contradictions: {
      'a plane lost in the middle': (datasets) => {
        const [roi] = datasets[0].ROIContourSequence as NaturalDataset[];
        (roi.ContourSequence as NaturalDataset[]).splice(5, 1);
      },
      'every second plane lost': (datasets) => {
        for (const roi of datasets[0].ROIContourSequence as NaturalDataset[]) {
          roi.ContourSequence = (roi.ContourSequence as NaturalDataset[]).filter(
            (_, n) => n % 2 === 0,
          );
        }
      },
      'a number lost': (datasets) => {
        const [roi] = datasets[0].ROIContourSequence as NaturalDataset[];
        const [contour] = roi.ContourSequence as NaturalDataset[];
        contour.ContourData = (contour.ContourData as unknown[]).slice(1);
      },
      'off by half a metre': (datasets) => {
        const [roi] = datasets[0].ROIContourSequence as NaturalDataset[];
        for (const contour of roi.ContourSequence as NaturalDataset[]) {
          contour.ContourData = (contour.ContourData as string[]).map((text, n) =>
            n % 3 === 0 ? String(Number(text) + 500) : text,
          );
        }
      },
    },
  },
  {
    attribute: 'ContourGeometricType',
    contradictions: {
      'points in one': (datasets) => {
        const [roi] = datasets[0].ROIContourSequence as NaturalDataset[];
        (roi.ContourSequence as NaturalDataset[])[5].ContourGeometricType = 'POINT';
      },
    },
  },
  {
    attribute: 'NumberOfContourPoints',
    contradictions: {
      'another number in one': (datasets) => {
        const [roi] = datasets[0].ROIContourSequence as NaturalDataset[];
        (roi.ContourSequence as NaturalDataset[])[3].NumberOfContourPoints = 2;
      },
    },
  },
];

export const structureFacts: HeaderFactCase[] = [
  {
    object: 'RTDOSE',
    make: () => [structureCase().rtDose],
    run: (changed) => run(changed, structureCase().rtStruct),
    facts: doseFacts,
  },
  {
    object: 'RTSTRUCT',
    make: () => [structureCase().rtStruct],
    run: (changed) => run(changed, structureCase().rtDose),
    facts: structFacts,
  },
];
