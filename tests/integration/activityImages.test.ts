import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSiteConfiguration } from '../../src/configuration';
import { getNumber, readDicomFile, requiredString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom/types';
import { createLocalMeter } from '../helpers/createLocalMeter';
import { computeActivityDose } from '../../src/viewer/dose/computeActivityDose';
import type { DisplaySet } from '../../src/viewer/host/hostTypes';
import { listDoseChoices } from '../../src/viewer/dose/listDoseChoices';
import { loadDoseMap } from '../../src/viewer/dose/loadDoseMap';
import { indexToPatient } from '../../src/volume';
import type { Vec3, VolumeGeometry } from '../../src/volume';
import { createMemoryHost } from '../helpers/memoryHost';
import { readWideKernel } from '../helpers/readVoxelKernels';
import { describeWithData, sharedData } from '../helpers/sharedData';
import { sampleDose } from '../oracles/sampleDose';

/*
 * The viewer's way from an archive with a camera's SPECT (NM) and its copy in Bq/ml (PT) to a dose
 * map.
 */
describeWithData('dose/siemens_qspect')('activity images of a camera in the viewer', () => {
  const root = sharedData('dose/siemens_qspect') ?? '.';
  const archive = new Map<string, string>();
  const seriesIn = (folder: string, uid: string): DisplaySet => {
    const instances: NaturalDataset[] = [];
    for (const name of readdirSync(join(root, folder), { recursive: true }).map(String)) {
      if (name.endsWith('.dcm')) {
        const { dataset } = readDicomFile(readFileSync(join(root, folder, name)));
        delete dataset.PixelData;
        instances.push(dataset);
        archive.set(requiredString(dataset, 'SOPInstanceUID'), join(root, folder, name));
      }
    }
    return {
      displaySetInstanceUID: uid,
      StudyInstanceUID: requiredString(instances[0], 'StudyInstanceUID'),
      SeriesInstanceUID: requiredString(instances[0], 'SeriesInstanceUID'),
      Modality: requiredString(instances[0], 'Modality'),
      SeriesDescription: uid,
      images: instances,
    };
  };
  const nm = seriesIn('INPUT', 'nm');
  const pt = seriesIn('out', 'pt');
  const host = createMemoryHost([nm, pt]);
  const ct: VolumeGeometry = {
    dimensions: [1, 1, 1],
    spacingMm: [1, 1, 1],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: requiredString(pt.images![0], 'FrameOfReferenceUID'),
  };
  const session = {
    meter: createLocalMeter(),
    configuration: { ...defaultSiteConfiguration, kernels: [] as never[] },
  };

  beforeAll(() => {
    Object.assign(globalThis, { location: { href: 'http://viewer/' } });
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      const url = String(input instanceof Request ? input.url : input);
      const file = archive.get(url.split('/').pop()!);
      return file
        ? new Response(new Uint8Array(readFileSync(file)), {
            headers: { 'content-type': 'application/dicom' },
          })
        : new Response('[]', { headers: { 'content-type': 'application/dicom+json' } });
    });
  });
  afterAll(() => {
    jest.restoreAllMocks();
    delete (globalThis as { location?: unknown }).location;
  });

  it('are listed as what they are, and the time of the copy is not trusted', () => {
    const choices = listDoseChoices(host.context.servicesManager.services.displaySetService);
    expect(choices).toMatchObject([
      { displaySetInstanceUID: 'nm', quantity: 'counts' },
      { displaySetInstanceUID: 'pt', quantity: 'activity-concentration', basis: 'Units BQML' },
    ]);
    // The copy's injection is at the time of the scan: the user has to say when it was.
    expect(choices[1].activity!.hoursAfterAdministration).toBeUndefined();
    expect(choices[1].activity!.timeBasis).toMatch(/is that of the scan/);
    expect(choices[1].activity).toMatchObject({ remarks: [], isUncorrected: false });
  });

  it('are no dose maps unless the user says so', async () => {
    for (const series of [nm, pt]) {
      const load = (treatAsDoseInGy: boolean) =>
        loadDoseMap(host.context, series, ct, { treatAsDoseInGy, isOnly: true });
      await expect(load(false)).rejects.toMatchObject({ code: 'DOSE_UNITS' });
      const { cycle, volume } = await load(true);
      expect(cycle).toMatchObject({ doseMeaning: 'user-word', modality: series.Modality });
      expect(volume.notes!.join(' ')).toMatch(/user's word/);
    }
  });

  it('a dose is computed from the copy, in its place and with its numbers', async () => {
    const entry = { hoursAfterAdministration: 24, effectiveHalfLifeHours: 159.5 };
    const { cycle, volume } = await loadDoseMap(host.context, pt, ct, {
      treatAsDoseInGy: false,
      isOnly: true,
      fromActivity: (images) => computeActivityDose(session, images, entry),
    });
    expect(cycle).toMatchObject({
      doseMeaning: 'computed-from-activity',
      registration: 'same-frame-of-reference',
    });
    // One voxel by hand: slice 40 by position, its own slope.
    const slices = pt
      .images!.map((dataset) => ({ dataset, z: (dataset.ImagePositionPatient as number[])[2] }))
      .sort((a, b) => a.z - b.z);
    const { dataset } = slices[40];
    const file = readDicomFile(
      readFileSync(archive.get(requiredString(dataset, 'SOPInstanceUID'))!),
    ).dataset;
    const stored = new Uint16Array((file.PixelData as ArrayBuffer[])[0].slice(0, 2 * 128 * 128));
    const index: Vec3 = [70, 60, 40];
    const bqPerMl =
      stored[70 + 128 * 60] * getNumber(dataset, 'RescaleSlope')! +
      (getNumber(dataset, 'RescaleIntercept') ?? 0);
    const k = Math.LN2 / 159.5;
    const gray = ((bqPerMl * Math.exp(24 * k)) / k) * 3600 * 147.9 * (1.602176634e-16 / 1.05e-3);
    const { dosesGy } = sampleDose(volume, indexToPatient(volume, index));
    expect(bqPerMl).toBeGreaterThan(0);
    expect(dosesGy[0] / gray).toBeCloseTo(1, 4);
  });

  describeWithData('dose/pytheranostics')('with a kernel of the site', () => {
    it('gives the same energy in all, spread by the kernel', async () => {
      const kernel = readWideKernel();
      const load = (kernelName?: string) =>
        loadDoseMap(host.context, pt, ct, {
          treatAsDoseInGy: false,
          isOnly: true,
          fromActivity: (images) =>
            computeActivityDose(
              { ...session, configuration: { ...defaultSiteConfiguration, kernels: [kernel] } },
              images,
              { hoursAfterAdministration: 24, effectiveHalfLifeHours: 100, kernelName },
            ),
        });
      const [local, spread] = [await load(), await load(kernel.name)];
      // 4.7952 mm against 4.80: on the image's own grid.
      expect(spread.volume.dimensions).toEqual(local.volume.dimensions);
      expect(spread.volume.notes![0]).toMatch(/kernel "Soft tissue 4\.80 mm"/);
      const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);
      // 165.7 keV against 147.9, less what leaves the image.
      const ratio = total(spread.volume.data) / total(local.volume.data);
      expect(ratio).toBeGreaterThan(1.03);
      expect(ratio).toBeLessThan((165.7 / 147.9) * (1 / 0.997));
    });
  });
});
