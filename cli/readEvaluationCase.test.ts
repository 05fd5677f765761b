import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeSeg } from '../src/dicom/seg';
import { readDicomFile } from '../src/dicom';
import { toPart10 } from '../src/dicom/write';
import { describeWithData, sharedData } from '../tests/helpers/sharedData';
import { readCtFolder } from './readCtFolder';
import { readEvaluationCase } from './readEvaluationCase';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-case-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describeWithData('field/ct')('readEvaluationCase', () => {
  /** Boxes of 75 ml on the sides of the kidneys. */
  async function writeSegmentation(name: string, segments = ['Kidney_R', 'Kidney_L']) {
    const ct = await readCtFolder(sharedData('field/ct')!);
    const { data, ...geometry } = ct.volume;
    const labels = new Uint8Array(data.length);
    for (let k = 6; k < 12; k++) {
      for (let j = 14; j < 19; j++) {
        for (let i = 8; i < 13; i++) {
          labels[i + 32 * (j + 32 * k)] = 1;
          labels[31 - i + 32 * (j + 32 * k)] = 2;
        }
      }
    }
    const dataset = writeSeg({
      ct,
      labelmap: { ...geometry, data: labels },
      segments: segments.map((label, n) => ({ label: n + 1, name: label, algorithm: 'MANUAL' })),
      software: { name: 'x', version: '1' },
      now: new Date(0),
    });
    // Ours are no reference for ourselves; this one stands for another program's.
    dataset.Manufacturer = 'Maker';
    fs.writeFileSync(path.join(folder, name), new Uint8Array(toPart10(dataset)));
    return labels;
  }

  it('takes a segmentation as the manual contours', async () => {
    fs.cpSync(sharedData('field/ct')!, folder, { recursive: true });
    const labels = await writeSegmentation('seg.dcm');
    const { reference, notes } = await readEvaluationCase(folder);
    expect(reference.data).toEqual(labels);
    expect(notes.filter((note) => !note.includes('passed over'))).toEqual([]);
  });

  it('says which dose was used and which were not', async () => {
    fs.cpSync(sharedData('field/ct')!, folder, { recursive: true });
    await writeSegmentation('seg.dcm');
    const beam = sharedData('field/06_beam_dose.dcm')!;
    fs.copyFileSync(beam, path.join(folder, 'beam.dcm'));
    const alone = await readEvaluationCase(folder);
    expect(alone.notes.join()).not.toContain('not used');
    const { dataset } = readDicomFile(fs.readFileSync(beam));
    const plan = { ...dataset, DoseSummationType: 'PLAN', SOPInstanceUID: '1.2.3.4' };
    fs.writeFileSync(path.join(folder, 'plan.dcm'), new Uint8Array(toPart10(plan)));
    expect((await readEvaluationCase(folder)).notes).toContain(
      'The dose map plan.dcm (PLAN) was used; not used: beam.dcm (BEAM).',
    );
    expect((await readEvaluationCase(folder, { dose: 'beam.dcm' })).notes).toContain(
      'The dose map beam.dcm (BEAM) was used; not used: plan.dcm (PLAN).',
    );
  });

  it('asks where a segmentation and a structure set both have kidneys', async () => {
    fs.cpSync(sharedData('field/ct')!, folder, { recursive: true });
    await writeSegmentation('seg.dcm');
    fs.copyFileSync(sharedData('field/01_plain.dcm')!, path.join(folder, 'rs.dcm'));
    await expect(readEvaluationCase(folder)).rejects.toMatchObject({
      code: 'SEVERAL_STRUCTURE_SETS',
    });
    const asked = await readEvaluationCase(folder, { rtstruct: 'rs.dcm' });
    expect(asked.reference.data.filter((value) => value === 1)).toHaveLength(2 * 198);
  });
});
