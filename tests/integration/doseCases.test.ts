import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSiteConfiguration } from '../../src/configuration';
import { decodePixelData, readDicomFile } from '../../src/dicom';
import { classifyDoseSource, readAdministration, readDoseSeries } from '../../src/dicom/dosemap';
import type { StoredImage } from '../../src/dicom/dosemap';
import {
  createDoseAccumulator,
  createDoseSampler,
  kidneyDose,
  localDepositionDose,
  localDepositionKeV,
} from '../../src/dose';
import type { DoseVolume } from '../../src/dose';
import { buildKidneyDoseReport } from '../../src/report';
import { kidneyCycle } from '../../src/report/kidneyCycle';
import { indexToPatient, voxelVolumeMl } from '../../src/volume';
import type { Labelmap, Vec3 } from '../../src/volume';
import { doseReportCase } from '../helpers/doseReportCase';
import { readNifti } from '../helpers/readNifti';
import { describeWithData, sharedData } from '../helpers/sharedData';
import { sampleDose } from '../oracles/sampleDose';

/*
 * The numbers a dosimetry program has to give, by the numbers of docs/dosimetry.md. V12 to V16
 * (histograms with closed forms) are in nelmsObjects.test.ts, the geometry of RT Dose of V17 in
 * rtDoseGeometry.test.ts.
 */
const radiobiology = { alphaBetaGy: 2.6, repairHalfLifeHours: 2.8, effectiveHalfLifeHours: 50 };

const electronsKeV = localDepositionKeV('177Lu', 'left-out');

describe('cases by hand calculation', () => {
  it('V5: 1 MBq h in 150 g', () => {
    expect(localDepositionDose(1, 150, electronsKeV)).toBeCloseTo(5.687e-4, 7);
  });

  it('V10: four cycles of 5 Gy are summed as BED, through maps, sampler and report', () => {
    const configuration = {
      ...defaultSiteConfiguration,
      radiobiology: { ...radiobiology, alphaBetaGy: 2.5 },
    };
    const { labelmap, ct, input } = doseReportCase(1);
    const doses = Array.from({ length: 4 }, (): DoseVolume => ({
      ...labelmap,
      data: new Float32Array(labelmap.data.length).fill(5),
    }));
    const accumulator = createDoseAccumulator(ct, {
      labels: [1, 2],
      density: configuration.density,
      sampler: createDoseSampler(ct, doses),
    });
    const size = ct.dimensions[0] * ct.dimensions[1];
    for (let k = 0; k < ct.dimensions[2]; k++) {
      accumulator.updateSlice(k, labelmap.data.subarray(k * size, (k + 1) * size));
    }
    const { kidneys } = buildKidneyDoseReport({
      ...input,
      configuration,
      cycles: doses.map(() => input.cycles[0]),
      measurements: { right: accumulator.measure(1), left: accumulator.measure(2) },
    });
    for (const kidney of kidneys) {
      expect(kidney.dose!.meanDoseGy).toBeCloseTo(20, 10);
      expect(kidney.cycles[0].biologicallyEffectiveDoseGy).toBeCloseTo(5.5303, 4);
      expect(kidney.biologicallyEffectiveDoseGy).toBeCloseTo(22.121, 3);
      // The BED of the sum would be 28.5 Gy.
      expect(kidney.dosePerActivityGyPerGBq).toBeCloseTo(20 / (4 * 7.4), 10);
    }
  });
});

describeWithData('dose/snmmi_challenge')('V8, V9: challenge patient 004', () => {
  const [file] = readdirSync(sharedData('dose/snmmi_challenge') ?? '.').filter((name) =>
    name.endsWith('.json'),
  );
  const { rois } = JSON.parse(
    readFileSync(join(sharedData('dose/snmmi_challenge')!, file), 'utf8'),
  ) as {
    rois: Record<
      string,
      {
        volume_ml: number[];
        TIA_MBq_h: number;
        AD_Gy: number;
        lambda1_per_h: number;
        lambda2_per_h: number;
      }
    >;
  };

  it.each([
    ['Kidney_Left', 2.741, 2.773],
    ['Kidney_Right', 2.289, 2.31],
  ])('%s: local deposition at density 1.0 beside the voxel dose', (name, voxelGy, localGy) => {
    const roi = rois[name];
    expect(roi.AD_Gy).toBeCloseTo(voxelGy, 3);
    const dose = localDepositionDose(roi.TIA_MBq_h, roi.volume_ml[0], electronsKeV);
    expect(dose).toBeCloseTo(localGy, 3);
    // What local deposition leaves out (photons, escape at the border) is small in a kidney.
    expect(Math.abs(dose / roi.AD_Gy - 1)).toBeLessThan(0.015);
  });

  it('BED by washout alone and with uptake, EQD2', () => {
    const left = rois.Kidney_Left;
    const washout = { amplitude: 1, lambdaPerHour: left.lambda1_per_h };
    const uptake = { amplitude: -1, lambdaPerHour: left.lambda2_per_h };
    const common = { cycleIndex: 0, radiobiology };
    const mono = kidneyCycle({ ...common, meanDoseGy: left.AD_Gy, doseRate: [washout] });
    expect(mono.kinetics!.effectiveHalfLifeHours).toBeCloseTo(49.22, 2);
    expect(mono.kinetics!.method).toBe('mono-exponential');
    expect(mono.biologicallyEffectiveDoseGy).toBeCloseTo(2.897, 4);
    expect(mono.equivalentDose2GyGy).toBeCloseTo(1.6374, 4);
    const both = kidneyCycle({ ...common, meanDoseGy: left.AD_Gy, doseRate: [washout, uptake] });
    expect(both.kinetics!.method).toBe('sum-of-exponentials');
    expect(both.biologicallyEffectiveDoseGy).toBeCloseTo(2.8964, 4);
    const right = rois.Kidney_Right;
    const rightBed = kidneyCycle({
      ...common,
      meanDoseGy: right.AD_Gy,
      doseRate: [{ amplitude: 1, lambdaPerHour: right.lambda1_per_h }],
    });
    expect(rightBed.biologicallyEffectiveDoseGy).toBeCloseTo(2.4006, 4);
  });
});

describeWithData('ct/lu177_patient')('V11: kidneys of a therapy patient', () => {
  it('volumes, and dose rate by local deposition at density 1.0', async () => {
    const labels = await readNifti(sharedData('ct/lu177_patient/labels.nii.gz')!);
    const labelmap: Labelmap = {
      ...labels,
      frameOfReferenceUID: '1.2',
      data: Uint8Array.from(labels.data),
    };
    const voxelMl = voxelVolumeMl(labelmap);
    const activities = [0, 37.2, 31.2];
    const voxels = [0, 0, 0];
    labelmap.data.forEach((label) => label <= 2 && voxels[label]++);
    // The dose rate as a map: every voxel its activity over its mass.
    const rate: DoseVolume = {
      ...labelmap,
      data: Float32Array.from(labelmap.data, (label) =>
        label === 1 || label === 2
          ? localDepositionDose(activities[label] / voxels[label], voxelMl, electronsKeV)
          : 0,
      ),
    };
    const right = kidneyDose(labelmap, 1, rate, { supersampling: [1, 1, 1] });
    const left = kidneyDose(labelmap, 2, rate, { supersampling: [1, 1, 1] });
    expect(left.volumeMl).toBeCloseTo(138.39, 2);
    expect(right.volumeMl).toBeCloseTo(168.13, 2);
    expect(1000 * left.meanDoseGy!).toBeCloseTo(19.233, 3);
    expect(1000 * right.meanDoseGy!).toBeCloseTo(18.875, 3);
  });
});

describeWithData('dose/siemens_qspect')('V17: a real SPECT as NM and as its PT twin', () => {
  const root = sharedData('dose/siemens_qspect') ?? '.';
  const filesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => join(root, folder, String(name)))
      .filter((name) => name.endsWith('.dcm'));
  const read = async (path: string): Promise<StoredImage> => {
    const { dataset, transferSyntaxUID } = readDicomFile(readFileSync(path));
    return { dataset, storedValues: await decodePixelData(dataset, transferSyntaxUID) };
  };

  it('neither passes for dose', async () => {
    const nm = await read(filesIn('INPUT')[0]);
    const pt = await Promise.all(filesIn('out').map(read));
    expect(classifyDoseSource(nm.dataset)).toMatchObject({ quantity: 'counts' });
    expect(classifyDoseSource(pt[0].dataset)).toMatchObject({
      quantity: 'activity-concentration',
      basis: 'Units BQML',
    });
    expect(() => readDoseSeries([nm])).toThrow(expect.objectContaining({ code: 'DOSE_UNITS' }));
    expect(() => readDoseSeries(pt)).toThrow(
      expect.objectContaining({
        code: 'DOSE_UNITS',
        what: expect.stringContaining('activity concentration'),
      }),
    );
  });

  it("on the user's word the oblique NM is sampled where the camera put it, with a note", async () => {
    const nm = await read(filesIn('INPUT')[0]);
    const { volume, meaning } = readDoseSeries([nm], { treatAsDoseInGy: true });
    expect(meaning).toBe('user-word');
    expect(volume.notes![0]).toMatch(/user's word/);
    const [nx, ny] = volume.dimensions;
    const index: Vec3 = [70, 60, 40];
    const stored = nm.storedValues[index[0] + nx * (index[1] + ny * index[2])];
    const { dosesGy } = sampleDose(volume, indexToPatient(volume, index));
    expect(dosesGy[0]).toBeCloseTo(stored, 3);
    expect(volume.direction[1]).toBeCloseTo(0.00247155, 6);
  });

  it('the PT has the maximum of V1 by its own slopes, and its injection is that of the scan', async () => {
    const pt = await Promise.all(filesIn('out').map(read));
    const { volume } = readDoseSeries(pt, { treatAsDoseInGy: true });
    // 4,857,331.94 Bq/ml, to the 3e-5 that 16 bits leave.
    const highest = volume.data.reduce((a, b) => Math.max(a, b), 0);
    expect(Math.abs(highest / 4857331.94 - 1)).toBeLessThan(1e-4);
    const { administration, notes } = readAdministration(pt[0].dataset);
    expect(administration.activityMBq?.source).toBe('file');
    expect(notes.join(' ')).toMatch(/time of administration is that of the scan/);
    expect(notes.join(' ')).toMatch(/600\.0 MBq/);
  });
});
