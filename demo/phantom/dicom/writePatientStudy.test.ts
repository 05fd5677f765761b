import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { data } from 'dcmjs';
import { makePatient } from '../makePatient';
import type { PatientTruth } from '../types';
import { writePatientStudy } from './writePatientStudy';

const patient = makePatient({ seed: 2, preset: 'slim woman', small: true });
const folder = mkdtempSync(join(tmpdir(), 'phantom-'));
const study = writePatientStudy(patient, folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Dataset = { [keyword: string]: unknown };

function read(file: string): Dataset {
  const bytes = readFileSync(file);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { dict } = data.DicomMessage.readFile(buffer as ArrayBuffer);
  return data.DicomMetaDictionary.naturalizeDataset(dict);
}
const readFolder = (name: string): Dataset[] =>
  readdirSync(name)
    .sort()
    .map((file) => read(join(name, file)));
const pixels = (dataset: Dataset): ArrayBuffer => {
  const value = dataset.PixelData as ArrayBuffer | ArrayBuffer[];
  return Array.isArray(value) ? value[0] : value;
};
const numbers = (value: unknown): number[] => (value as unknown[]).map(Number);

const ct = readFolder(study.ctFolder);
const dose = read(study.doseFile);

describe('writePatientStudy', () => {
  it('writes a CT whose HU, positions and identity are the patient', () => {
    expect(ct).toHaveLength(patient.ct.dimensions[2]);
    const plane = 128 * 128;
    ct.forEach((slice, k) => {
      expect(slice).toMatchObject({
        Modality: 'CT',
        PatientID: 'SYN-002',
        StudyInstanceUID: patient.truth.studyInstanceUID,
        FrameOfReferenceUID: patient.ct.frameOfReferenceUID,
        Rows: 128,
        Columns: 128,
      });
      const [x, y, z] = numbers(slice.ImagePositionPatient);
      expect(x).toBeCloseTo(patient.ct.imagePositionPatient[0], 6);
      expect(y).toBeCloseTo(patient.ct.imagePositionPatient[1], 6);
      expect(z).toBeCloseTo(patient.ct.imagePositionPatient[2] + 5 * k, 6);
      const stored = new Uint16Array(pixels(slice));
      const offset = Number(slice.RescaleIntercept);
      const hu = Int16Array.from(stored, (value) => value * Number(slice.RescaleSlope) + offset);
      const expected = patient.ct.data.slice(plane * k, plane * (k + 1));
      expect(Buffer.from(hu.buffer).equals(Buffer.from(expected.buffer))).toBe(true);
    });
    expect(new Set(ct.map((slice) => slice.SOPInstanceUID)).size).toBe(ct.length);
    expect(new Set(ct.map((slice) => slice.SeriesInstanceUID)).size).toBe(1);
  });

  it('writes a dose whose mean over the true kidneys, computed from the files alone, is the truth', () => {
    expect(dose).toMatchObject({
      Modality: 'RTDOSE',
      DoseUnits: 'GY',
      FrameOfReferenceUID: ct[0].FrameOfReferenceUID,
      StudyInstanceUID: ct[0].StudyInstanceUID,
    });
    const columns = Number(dose.Columns);
    const rows = Number(dose.Rows);
    const offsets = numbers(dose.GridFrameOffsetVector);
    const [x0, y0, z0] = numbers(dose.ImagePositionPatient);
    const [rowMm, columnMm] = numbers(dose.PixelSpacing);
    const stored =
      Number(dose.BitsAllocated) === 16
        ? new Uint16Array(pixels(dose))
        : new Uint32Array(pixels(dose));
    const scaling = Number(dose.DoseGridScaling);
    const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
    // One axis after the other, frames found in the offset vector: not the way the generator does
    // it.
    const sample = (x: number, y: number, z: number): number => {
      const k = offsets.findIndex((offset) => z0 + offset > z) - 1;
      const w = (z - z0 - offsets[k]) / (offsets[k + 1] - offsets[k]);
      const column = (x - x0) / columnMm;
      const row = (y - y0) / rowMm;
      const [i, j] = [Math.trunc(column), Math.trunc(row)];
      const value = (a: number, b: number, c: number): number =>
        stored[a + columns * (b + rows * c)];
      const line = (b: number, c: number): number =>
        mix(value(i, b, c), value(i + 1, b, c), column - i);
      const sheet = (c: number): number => mix(line(j, c), line(j + 1, c), row - j);
      return scaling * mix(sheet(k), sheet(k + 1), w);
    };
    const truth = JSON.parse(readFileSync(study.truthFile, 'utf8')) as PatientTruth;
    expect(truth.kidneys.map(({ side }) => side)).toEqual(['right', 'left']);
    truth.kidneys.forEach((kidney, n) => {
      let sum = 0;
      let count = 0;
      patient.kidneys.data.forEach((label, index) => {
        if (label !== n + 1) {
          return;
        }
        const slice = ct[Math.floor(index / 16384)];
        const [px, py, pz] = numbers(slice.ImagePositionPatient);
        const [dy, dx] = numbers(slice.PixelSpacing);
        sum += sample(px + (index % 128) * dx, py + (Math.floor(index / 128) % 128) * dy, pz);
        count += 1;
      });
      expect(sum / count).toBeCloseTo(kidney.meanDoseGy, 8);
      expect(sum / count).toBeCloseTo([4.1, 4.45][n], 4);
      expect((count * 3.92 * 3.92 * 5) / 1000).toBeCloseTo(kidney.volumeMl, 6);
    });
  });

  it('lays the dose grid a fraction of a voxel off the CT', () => {
    const [x0, y0, z0] = numbers(dose.ImagePositionPatient);
    const [cx, cy, cz] = numbers(ct[0].ImagePositionPatient);
    for (const [distance, spacing] of [
      [x0 - cx, 3.92],
      [y0 - cy, 3.92],
      [z0 - cz, 5],
    ]) {
      const fraction = Math.abs(distance / spacing - Math.round(distance / spacing));
      expect(fraction).toBeGreaterThan(0.005);
    }
  });

  it.each([
    [0, 4],
    [1, 24],
    [2, 96],
  ])('writes SPECT %i in Bq/ml with its times and the injection', (n, hours) => {
    const slices = readFolder(study.spectFolders[n]);
    const { volume } = patient.spect[n];
    const plane = 128 * 128;
    expect(slices).toHaveLength(volume.dimensions[2]);
    const peak = volume.data.reduce((a, b) => (a > b ? a : b), 0);
    slices.forEach((slice, k) => {
      expect(slice).toMatchObject({ Modality: 'PT', Units: 'BQML', DecayCorrection: 'START' });
      expect(slice.FrameOfReferenceUID).toBe(ct[0].FrameOfReferenceUID);
      const stored = new Uint16Array(pixels(slice));
      const slope = Number(slice.RescaleSlope);
      let worst = 0;
      stored.forEach((value, index) => {
        const difference = value * slope - volume.data[plane * k + index];
        worst = difference * difference > worst * worst ? difference : worst;
      });
      expect(Math.abs(worst)).toBeLessThan(peak / 32766);
    });
    const [isotope] = slices[0].RadiopharmaceuticalInformationSequence as Dataset[];
    expect(Number(isotope.RadionuclideHalfLife)).toBe(574300);
    expect(Number(isotope.RadionuclideTotalDose)).toBe(7.3e9);
    const instant = (text: string): number =>
      Date.UTC(
        +text.slice(0, 4),
        +text.slice(4, 6) - 1,
        +text.slice(6, 8),
        +text.slice(8, 10),
        +text.slice(10, 12),
        +text.slice(12, 14),
      );
    const start = instant(`${String(slices[0].SeriesDate)}${String(slices[0].SeriesTime)}`);
    const injected = instant(String(isotope.RadiopharmaceuticalStartDateTime));
    expect((start - injected) / 3600_000).toBe(hours);
  });
});
