import { codeOf } from '../../tests/helpers/codeOf';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { assembleCtSeries, decodePixelData, readDicomFile } from '../dicom';
import type { CtSeries } from '../dicom';
import { drawKidneyRois, readRtStruct } from '../dicom/rtstruct';
import { headNote } from './headNote';
import type { CaseFile, FlaggedCaseInput } from '.';
import { caseName, writeFlaggedCase } from '.';

const geometry = testGeometry({ dimensions: [40, 30, 12] });
const patient = {
  InstitutionName: 'Clinic of Town',
  PatientComments: 'Neighbour of Doctor Test',
  SeriesDescription: 'Abdomen Patient',
};

function flaggedInput(changes: Partial<FlaggedCaseInput> = {}): FlaggedCaseInput {
  const { volume, ...reference } = testCt(geometry, patient);
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [9, 15, 5], [5, 6, 3]);
  addEllipsoid(labelmap, 2, [29, 15, 6], [5, 6, 3]);
  const around = [-1000, -100, 45, 60];
  labelmap.data.forEach((label, n) => (volume.data[n] = label === 0 ? around[n % 4] : 35));
  return {
    ct: volume,
    reference: { ...reference, volume: geometry },
    images: [reference.dataset],
    labelmap,
    algorithm: 'SEMIAUTOMATIC',
    model: { name: 'net', version: '1.0.0', sha256: 'a'.repeat(64), stage: 'release' },
    convention: 'solid',
    reason: 'LEAK',
    note: 'Into the psoas',
    name: 'case-0123abcd',
    ...changes,
  };
}

/** The case's CT as any reader of DICOM files gets it. */
async function readBack(files: readonly CaseFile[]): Promise<CtSeries> {
  const images = files.filter(({ name }) => name.startsWith('ct-'));
  const slices = images.map(async ({ content }) => {
    const { dataset, transferSyntaxUID } = readDicomFile(content);
    const pixels = await decodePixelData(dataset, transferSyntaxUID);
    return { dataset, pixels, isHounsfield: false };
  });
  return assembleCtSeries(await Promise.all(slices));
}

describe('writeFlaggedCase', () => {
  it('writes a CT and contours that are read as they were', async () => {
    const input = flaggedInput();
    const { files } = writeFlaggedCase(input);
    const ct = await readBack(files);
    expect(ct.volume.data).toEqual(input.ct.data);
    expect(ct.volume).toMatchObject({
      dimensions: geometry.dimensions,
      spacingMm: geometry.spacingMm,
      imagePositionPatient: geometry.imagePositionPatient,
    });
    const structures = files.find(({ name }) => name === 'rtstruct.dcm')!;
    const drawn = drawKidneyRois(readRtStruct(readDicomFile(structures.content).dataset), ct);
    expect(drawn.labelmap.data).toEqual(input.labelmap.data);
    expect(drawn.notes).toEqual([]);
  });

  it('leaves nothing of the patient in any file', () => {
    const { files } = writeFlaggedCase(flaggedInput());
    const all = files.map(({ content }) => Buffer.from(content).toString('latin1')).join('\n');
    expect(all).not.toMatch(
      /Test\^|TEST-1|Town|Neighbour|Doctor|Abdomen|19600229|20260102|1\.2\.826/,
    );
    const [image] = files.map(({ content }) => content);
    expect(readDicomFile(image).dataset).toMatchObject({
      PatientID: 'case-0123abcd',
      PatientIdentityRemoved: 'YES',
      LongitudinalTemporalInformationModified: 'REMOVED',
      DeidentificationMethodCodeSequence: [
        { CodeValue: '113100', CodingSchemeDesignator: 'DCM' },
        { CodeValue: '113105', CodingSchemeDesignator: 'DCM' },
      ],
    });
  });

  it('says why the case is kept, for the training and in the structure set', () => {
    const { files } = writeFlaggedCase(flaggedInput());
    const facts = files.find(({ name }) => name === 'case.json')!;
    expect(JSON.parse(new TextDecoder().decode(facts.content))).toMatchObject({
      convention: 'solid',
      flag: { reason: 'LEAK', note: 'Into the psoas', network: 'net 1.0.0' },
    });
    const { dataset } = readDicomFile(files.at(-2)!.content);
    expect(dataset.StructureSetDescription).toBe(
      'Flagged: The contour runs into another organ; Into the psoas; kidneys drawn as solid',
    );
  });

  it('keeps values between whole HU within half a step of 16 bits', async () => {
    const input = flaggedInput();
    const data = Float32Array.from(input.ct.data, (hu) => hu + 0.3);
    const ct = await readBack(writeFlaggedCase({ ...input, ct: { ...input.ct, data } }).files);
    const largest = data.reduce(
      (most, hu, n) => Math.max(most, Math.abs(hu - ct.volume.data[n])),
      0,
    );
    expect(largest).toBeLessThan(0.02);
  });

  it.each([
    ['BURNED_IN_ANNOTATION', { images: [{ BurnedInAnnotation: 'YES' }] }],
    ['NOTE_IDENTIFIES', { note: 'like TEST-1 before' }],
    ['NOTHING_TO_EXPORT', { labelmap: testLabelmap(geometry) }],
  ])('refuses: %s', (code, changes) => {
    expect(codeOf(() => writeFlaggedCase(flaggedInput(changes)))).toBe(code);
  });
});

describe('headNote', () => {
  it('warns of a CT that reaches far above the kidneys', () => {
    const tall = testGeometry({ dimensions: [4, 4, 140] });
    const labelmap = testLabelmap(tall);
    // 3 mm a slice: the middle of the kidney is at 20, the top at 139.
    addEllipsoid(labelmap, 1, [2, 2, 20], [1, 1, 5]);
    expect(headNote(labelmap)).toContain('reaches 36 cm above the kidneys');
    const low = { ...labelmap, dimensions: [4, 4, 130] as [number, number, number] };
    expect(headNote({ ...low, data: labelmap.data.subarray(0, 4 * 4 * 130) })).toBeUndefined();
    expect(headNote(testLabelmap(tall))).toBeUndefined();
  });
});

describe('caseName', () => {
  it('is another one each time', () => {
    expect(caseName()).toMatch(/^case-[0-9a-f]{8}$/);
    expect(caseName()).not.toBe(caseName());
  });
});
