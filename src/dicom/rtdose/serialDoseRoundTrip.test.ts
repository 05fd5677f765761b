import { serialDoseSummary } from '../../../tests/helpers/serialDoseSummary';
import type { DoseVolume } from '../../dose';
import type { SerialDoseSummary } from '../../serial';
import { readDicomFile } from '../part10/readDicomFile';
import { decodePixelData } from '../pixels/decodePixelData';
import type { NaturalDataset } from '../types';
import { toPart10 } from '../write';
import { readRtDose } from './readRtDose';
import { summaryBlock } from './summaryBlock';
import { textChecksum } from './textChecksum';
import { writeRtDose } from './writeRtDose';

const volume: DoseVolume = {
  dimensions: [4, 3, 5],
  spacingMm: [4.795, 4.795, 4.795],
  imagePositionPatient: [-300, -280.5, 1002.25],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  frameOfReferenceUID: '1.2.3.9',
  data: Float32Array.from({ length: 60 }, (_, n) => (n * 37.7) % 5),
};
const reference = { StudyInstanceUID: '1.2.3', PatientID: 'P1', FrameOfReferenceUID: '1.2.3.9' };
const software = { name: 'Kidney Dosimetry', version: '0.1.0' };
const element = `${summaryBlock.group}10${summaryBlock.element}`;
const spect = {
  ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.20',
  ReferencedSOPInstanceUID: '1.2.3.0.1',
};

function written(summary: SerialDoseSummary = serialDoseSummary): NaturalDataset {
  return writeRtDose({ volume, reference, software, summary, sourceImages: [spect] });
}

async function read(
  dataset: NaturalDataset,
  change: (read: NaturalDataset) => object = () => ({}),
) {
  const file = readDicomFile(toPart10(dataset));
  const stored = await decodePixelData(file.dataset, file.transferSyntaxUID);
  return readRtDose({ ...file.dataset, ...change(file.dataset) }, stored);
}

const inBlock =
  (change: (envelope: Record<string, unknown>) => object) => (file: NaturalDataset) => {
    const [bytes] = file[element] as ArrayBuffer[];
    const envelope = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return {
      [element]: new TextEncoder().encode(JSON.stringify({ ...envelope, ...change(envelope) })),
    };
  };

const sealed = (summary: unknown) => ({ summary, checksum: textChecksum(JSON.stringify(summary)) });
const changedDose = ({ summary }: Record<string, unknown>) => ({
  summary: { ...(summary as SerialDoseSummary), cycle: 3 },
});

describe('an RTDOSE that carries its making', () => {
  it('restores every number, sentence and finding through a file', async () => {
    const { summary, notes } = await read(written());
    expect(summary).toEqual(serialDoseSummary);
    expect(notes).toEqual([]);
  });

  it('restores it from elements of unknown representation in another block', async () => {
    const { summary } = await read(written(), (file) => ({
      [`${summaryBlock.group}0010`]: 'SOMEBODY ELSE',
      [`${summaryBlock.group}0011`]: [new TextEncoder().encode(summaryBlock.creator)],
      [`${summaryBlock.group}11${summaryBlock.element}`]: file[element],
      [element]: [new Uint8Array(3)],
    }));
    expect(summary).toEqual(serialDoseSummary);
  });

  it('says in standard text what remains where the block is lost', async () => {
    const { DerivationDescription, SourceImageSequence } = readDicomFile(
      toPart10(written()),
    ).dataset;
    const text = String(DerivationDescription);
    expect(text.length).toBeLessThanOrEqual(1024);
    for (const part of [
      'cycle 2',
      '4.0, 24.0, 96.0 h',
      '7400 MBq 177Lu',
      'Right kidney: 3.22 Gy',
      'bi-exponential-fixed-uptake',
      'T_eff 49.9 h',
      'local deposition with 0.08531 Gy g/(MBq h)',
      'photons of the kidney itself left out',
      '1.05 g/ml',
    ]) {
      expect(text).toContain(part);
    }
    expect(SourceImageSequence).toMatchObject([spect]);
    const { summary, notes } = await read(written(), () => ({ [element]: undefined }));
    expect(summary).toBeUndefined();
    expect(notes).toEqual([]);
  });

  it.each<[string, (file: NaturalDataset) => object, RegExp]>([
    ['of another object', () => ({ SOPInstanceUID: '1.9' }), /another object \(SOPInstanceUID\)/],
    ['of another series', () => ({ SeriesInstanceUID: '1.9' }), /SeriesInstanceUID/],
    ['of other doses', () => ({ DoseGridScaling: '0.001' }), /not those that it was written for/],
    ['in another frame', () => ({ FrameOfReferenceUID: '1.9' }), /another frame/],
    ['cut off', () => ({ [element]: new TextEncoder().encode('{"summary":') }), /cannot be read/],
    ['of huge size', () => ({ [element]: new Uint8Array(5e6) }), /5000000 bytes/],
    ['with a field of another kind', inBlock(() => sealed({ schema: 1 })), /summary\.schema/],
    ['with a changed number', inBlock(changedDose), /damaged or changed/],
    [
      'without a summary',
      inBlock(() => ({ ...sealed(null), summary: undefined })),
      /summary is null/,
    ],
    [
      'with kidneys above the largest dose',
      inBlock(({ summary }) =>
        sealed({
          ...(summary as SerialDoseSummary),
          radiopharmaceutical: 'DOTATATE',
          kidneys: serialDoseSummary.kidneys.map((kidney) => ({ ...kidney, meanDoseGy: 50 })),
        }),
      ),
      /right kidney is 50 Gy/,
    ],
  ])('drops a summary %s, with a note', async (_, change, note) => {
    const { summary, notes, volume: dose } = await read(written(), change);
    expect(summary).toBeUndefined();
    expect(notes.join(' ')).toMatch(note);
    expect(dose.notes).toEqual(notes);
  });

  it('does not write what could not be read back', () => {
    expect(() => written({ ...serialDoseSummary, referenceTimePoint: '7' })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });

  it('leaves private elements of others out', () => {
    const dataset = { ...written(), '00991001': 'secret', _secret: 1 };
    expect(readDicomFile(toPart10(dataset)).dataset).not.toHaveProperty('00991001');
  });
});
