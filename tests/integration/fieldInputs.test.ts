import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readCtFolder } from '../../cli/readCtFolder';
import { readImages } from '../../cli/readImages';
import { decodePixelData, readDicomFile } from '../../src/dicom';
import { readActivitySeries } from '../../src/dicom/dosemap';
import { chooseRtDose, readRtDose } from '../../src/dicom/rtdose';
import { drawKidneyRois, readRtStruct } from '../../src/dicom/rtstruct';
import { DosimetryError } from '../../src/errors';
import { describeWithData, sharedData } from '../helpers/sharedData';

interface Answer {
  code?: string;
  /** The message of the error, or everything that was noted. */
  said: string;
  right?: number;
  left?: number;
  hours?: number;
  slices?: number;
}

async function answer(read: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DosimetryError) {
      return { code: error.code, said: `${error.what} ${error.why}` };
    }
    throw error;
  }
}

const dataset = (file: string) =>
  readDicomFile(fs.readFileSync(sharedData(`field/${file}`)!)).dataset;

const contours = (file: string) => () =>
  answer(async () => {
    const ct = await readCtFolder(sharedData('field/ct')!);
    const { labelmap, notes } = drawKidneyRois(readRtStruct(dataset(file)), ct);
    const ml = (label: number) => labelmap.data.filter((value) => value === label).length / 2;
    return { right: ml(1), left: ml(2), said: notes.join(' ') };
  });

const activity = (folder: string) => () =>
  answer(async () => {
    const { images, notes } = await readImages(sharedData(`field/${folder}`)!);
    const series = readActivitySeries(images);
    return {
      hours: series.hoursAfterAdministration,
      slices: series.volume.dimensions[2],
      said: [...notes, ...series.notes].join(' '),
    };
  });

const ct = (folder: string) => () =>
  answer(async () => {
    const {
      volume,
      notes = [],
      warnings = [],
    } = await readCtFolder(sharedData(`field/${folder}`)!);
    return { slices: volume.dimensions[2], said: [...notes, ...warnings].join(' ') };
  });

const dose = (file: string) => () =>
  answer(async () => {
    const { dataset: header, transferSyntaxUID } = readDicomFile(
      fs.readFileSync(sharedData(`field/${file}`)!),
    );
    return {
      said: readRtDose(header, await decodePixelData(header, transferSyntaxUID)).notes.join(' '),
    };
  });

const kidneys = { right: 198, left: 198 };

/** As shared/data/field/README.md tells: each input, the way it is read, the right answer. */
const table: [string, () => Promise<Answer>, Partial<Answer>, RegExp][] = [
  ['ct', ct('ct'), { slices: 20 }, /^$/],
  ['01_plain.dcm', contours('01_plain.dcm'), kidneys, /^$/],
  [
    '01_duplicate_number.dcm',
    contours('01_duplicate_number.dcm'),
    { code: 'DUPLICATE_ROI' },
    /Spleen.*Kidney|Kidney.*Spleen/i,
  ],
  [
    '03_other_roi_without_points.dcm',
    contours('03_other_roi_without_points.dcm'),
    kidneys,
    /no points/,
  ],
  [
    '04_every_second_in_the_middle.dcm',
    contours('04_every_second_in_the_middle.dcm'),
    { right: 198 },
    /interpolated/,
  ],
  ['06_beam_dose.dcm', dose('06_beam_dose.dcm'), {}, /only part .*BEAM/],
  ['08_plain_24h', activity('08_plain_24h'), { hours: 24 }, /^(?!.*(zone|missing)).*$/],
  ['08_time_zone_24h', activity('08_time_zone_24h'), { hours: 24 }, /(?:)/],
  ['08_no_AcquisitionTime_24h', activity('08_no_AcquisitionTime_24h'), { hours: 24 }, /(?:)/],
  // Once refused; there are data of 90Y now.
  ['09_Y90', activity('09_Y90'), { hours: 24 }, /^(?!.*177Lu).*$/],
  [
    '14_two_passes_interleaved',
    ct('14_two_passes_interleaved'),
    { code: 'SEVERAL_ACQUISITIONS' },
    /ConvolutionKernel/,
  ],
  ['15_eight_bit_0_255', ct('15_eight_bit_0_255'), { code: 'NOT_HOUNSFIELD' }, /negative|grey/],
  ['17_header_cut', ct('17_header_cut'), { code: 'UNREADABLE_FILES' }, /\.dcm.*\.dcm.*\.dcm/],
  [
    '18_names_taken_for_kidneys.dcm',
    contours('18_names_taken_for_kidneys.dcm'),
    { code: 'NO_KIDNEY_ROI' },
    /Bowel no kidney R.*Kidney_L_2cc/,
  ],
  [
    '21f_other_frame_roi_frame_empty.dcm',
    contours('21f_other_frame_roi_frame_empty.dcm'),
    { code: 'MIXED_FRAME_OF_REFERENCE' },
    /(?:)/,
  ],
  ['32_same_sop_uid', ct('32_same_sop_uid'), { code: 'DUPLICATE_UID' }, /(?:)/],
  ['36_3_of_6_slices', activity('36_3_of_6_slices'), { code: 'INCOMPLETE_SERIES' }, /\b6\b/],
];

describeWithData('field')('inputs of the field', () => {
  it.each(table)('%s has its right answer', async (_, read, expected, said) => {
    const found = await read();
    expect({ ...found, said: '' }).toMatchObject({ ...expected, said: '' });
    expect(found.code).toBe(expected.code);
    expect(found.said).toMatch(said);
  });

  it('are all in the table', () => {
    const names = fs
      .readdirSync(sharedData('field')!)
      .filter((name) => name !== 'README.md' && name !== 'hostile');
    expect(table.map(([name]) => name).sort()).toEqual(names.sort());
  });

  it('a dose of a beam is never chosen before that of a plan', () => {
    const beam = { path: 'a', dataset: dataset('06_beam_dose.dcm') };
    const plan = { path: 'b', dataset: { ...beam.dataset, DoseSummationType: 'PLAN' } };
    expect(chooseRtDose([beam, plan])).toBe(plan);
  });
});

describeWithData('field/hostile')('hostile files', () => {
  const folder = sharedData('field/hostile');
  const names = folder ? fs.readdirSync(folder).filter((name) => name.endsWith('.dcm')) : [];
  const program = path.join(__dirname, '../helpers/readHostile.ts');

  /** In a process of its own: what it takes is measured by that process alone. */
  it.each(names)('%s: a typed error, soon and within 500 MB', (name) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        path.join(__dirname, '../../node_modules/tsx/dist/cli.mjs'),
        program,
        path.join(folder!, name),
        sharedData('field/ct')!,
      ],
      { encoding: 'utf8', timeout: 300_000 },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { code, seconds, megabytes } = JSON.parse(stdout) as {
      code: string;
      seconds: number;
      megabytes: number;
    };
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(code).not.toMatch(/^(NONE|UNEXPECTED)$/);
    // A tenth of one is usual; what hangs never ends.
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(500);
  });
});
