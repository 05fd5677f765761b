import fs from 'node:fs';
import path from 'node:path';
import { writeTherapy } from '../../../demo/phantom';
import { readRtStruct, rtStructToLabelmap } from '../../../src/dicom/rtstruct';
import { readDicomFile } from '../../../src/dicom';
import { kidneySides } from '../../../src/labels';
import type { KidneySide } from '../../../src/labels';
import { voxelVolumeMl } from '../../../src/volume';
import { readCtFolder } from '../../readCtFolder';
import { doseSessions } from '../../serial/doseSessions';
import type { CaseQuestion } from '../../../src/commissioning/checkCase';

/** Fixed, so that each run meets the same patient. */
const patient = { seed: 1, small: true };
const source = 'truth of the synthetic patient: what it was drawn with';

/**
 * A synthetic patient of one therapy cycle, from the files of CT and SPECT to the dose of each
 * kidney: contoured by the network, laid on each other, fitted, computed.
 * @param folder for the patient's files and the results, which the archive's cases store
 */
export async function patientCases(folder: string): Promise<CaseQuestion[]> {
  const sessions = path.join(folder, 'patient');
  const out = path.join(folder, 'results');
  const { truth } = writeTherapy(patient, sessions);
  const report = await doseSessions({ sessions, out, force: true });
  const cycle = truth.cycles.at(-1)!;
  return kidneySides.flatMap(({ side }): CaseQuestion[] => {
    const expected = cycle.kidneys.find((kidney) => kidney.side === side)!;
    const drawn = cycle.sessions[0].kidneys.find((kidney) => kidney.side === side)!;
    const found = () => report.kidneys.find((kidney) => kidney.side === side);
    const common = { group: 'patient', source } as const;
    return [
      {
        ...common,
        ...{ id: `patient-volume-${side}`, title: `Volume of the ${side} kidney`, unit: 'ml' },
        expected: drawn.volumeMl,
        tolerance: { relative: 0.05 },
        find: () => found()?.volumeMl ?? 'none',
      },
      {
        ...common,
        ...{ id: `patient-dose-${side}`, unit: 'Gy' },
        title: `Mean dose of the ${side} kidney from serial SPECT/CT`,
        expected: expected.designMeanDoseGy,
        tolerance: { relative: 0.05 },
        find: () => found()?.meanDoseGy ?? 'none',
      },
      {
        ...common,
        ...{ id: `patient-rtstruct-${side}`, unit: 'ml' },
        title: `Volume of the ${side} kidney as its RTSTRUCT is read back`,
        expected: found()?.volumeMl ?? 'none',
        tolerance: { relative: 0.01 },
        source: 'the labels that the RTSTRUCT was written from',
        find: () => storedVolumeMl(sessions, out, side),
      },
    ];
  });
}

/** Of the RTSTRUCT of the first session, drawn on its CT. */
async function storedVolumeMl(sessions: string, out: string, side: KidneySide): Promise<number> {
  const ctFolder = fs
    .readdirSync(sessions, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'ct')
    .sort()[0];
  const { volume } = await readCtFolder(path.join(sessions, ctFolder));
  const { dataset } = readDicomFile(fs.readFileSync(path.join(out, 'rtstruct-1.dcm')));
  const { roiName } = kidneySides.find((kidney) => kidney.side === side)!;
  const structure = readRtStruct(dataset).structures.find(({ name }) => name === roiName)!;
  const { labelmap } = rtStructToLabelmap([{ structure, label: 1 }], volume);
  const voxels = labelmap.data.reduce((sum, value) => sum + value, 0);
  return voxels * voxelVolumeMl(labelmap);
}
