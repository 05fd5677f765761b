import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemoServer, type DemoServer } from '../../demo/server';
import { readDicomFile, getNumber, getNumbers, getString } from '../../src/dicom';
import type { Volume } from '../../src/volume/types';
import { createArchiveClient, type ArchiveClient } from '../helpers/createArchiveClient';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { hasOrthanc, startOrthanc, type Orthanc } from '../helpers/orthanc';

const dir = mkdtempSync(path.join(tmpdir(), 'archive-test-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const volume: Volume<Int16Array> = {
  dimensions: [6, 5, 4],
  spacingMm: [1.5, 2, 3],
  imagePositionPatient: [-10, 20.25, 30],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  data: Int16Array.from({ length: 120 }, (_value, n) => n * 17 - 1000),
};
const files = ctFilesFromVolume(volume, { patientName: 'Grün^Ä', patientID: 'DEMO-1' });
const others = ctFilesFromVolume(volume, { patientName: 'Other^One', patientID: 'DEMO-2' });
const address = {
  studyInstanceUID: uidFor('DEMO-1 study'),
  seriesInstanceUID: uidFor('DEMO-1 series'),
  sopInstanceUID: uidFor('DEMO-1 slice 2'),
};
const codeOf = (error: { code?: string }) => error.code;

interface Target {
  start(): Promise<{ root: string; stop(): Promise<void> }>;
  skip: boolean;
}

async function startEmbedded(): Promise<{ root: string; stop(): Promise<void> }> {
  const server = await startDemoServer({ viewerDir: dir, pluginsDir: dir });
  return { root: `${server.url}/dicom-web`, stop: () => server.close() };
}

async function startBehindProxy(): Promise<{ root: string; stop(): Promise<void> }> {
  const orthanc: Orthanc = await startOrthanc();
  const server: DemoServer = await startDemoServer({
    viewerDir: dir,
    pluginsDir: dir,
    dicomwebUrl: orthanc.dicomwebUrl,
  });
  const stop = async () => {
    await server.close();
    await orthanc.stop();
  };
  return { root: `${server.url}/dicom-web`, stop };
}

if (!hasOrthanc) {
  console.warn('Orthanc is not installed: the client is tested against the embedded archive only.');
}

const targets: [string, Target][] = [
  ['the embedded archive', { start: startEmbedded, skip: false }],
  ['Orthanc behind the proxy', { start: startBehindProxy, skip: !hasOrthanc }],
];

describe.each(targets)('the client and %s', (_name, { start, skip }) => {
  const check = skip ? it.skip : it;
  let stop: (() => Promise<void>) | undefined;
  let client: ArchiveClient;
  let root: string;

  beforeAll(async () => {
    if (!skip) {
      ({ root, stop } = await start());
      client = createArchiveClient({ root });
      await client.storeInstances(files);
      await client.storeInstances(others, { studyInstanceUID: uidFor('DEMO-2 study') });
    }
  });
  afterAll(() => stop?.());

  check('finds studies by name, number, modality and date', async () => {
    const all = await client.searchStudies();
    expect(all.map((study) => getString(study, 'PatientID')).sort()).toEqual(['DEMO-1', 'DEMO-2']);
    const queries = [
      { PatientID: 'DEMO-1' },
      { PatientName: 'Gr*' },
      { PatientID: '*-1', ModalitiesInStudy: 'CT' },
      { StudyInstanceUID: address.studyInstanceUID },
      { StudyDate: '20260401-20260401', PatientID: 'DEMO-1' },
    ];
    for (const query of queries) {
      const found = await client.searchStudies(query);
      expect(found.map((study) => getString(study, 'StudyInstanceUID'))).toEqual([
        address.studyInstanceUID,
      ]);
      expect(getNumber(found[0], 'NumberOfStudyRelatedInstances')).toBe(4);
      expect(getString(found[0], 'ModalitiesInStudy')).toBe('CT');
    }
    await expect(client.searchStudies({ PatientName: 'Nobody*' })).resolves.toEqual([]);
    await expect(client.searchStudies({ limit: 1 })).resolves.toHaveLength(1);
  });

  check('keeps names with letters of other alphabets', async () => {
    const [study] = await client.searchStudies({ PatientID: 'DEMO-1' });
    expect(JSON.stringify(study.PatientName)).toContain('Grün^Ä');
  });

  check('finds series and instances', async () => {
    const series = await client.searchSeries(address.studyInstanceUID, { Modality: 'CT' });
    expect(series.map((one) => getString(one, 'SeriesInstanceUID'))).toEqual([
      address.seriesInstanceUID,
    ]);
    await expect(
      client.searchSeries(address.studyInstanceUID, { Modality: 'PT' }),
    ).resolves.toEqual([]);
    const instances = await client.searchInstances(address);
    expect(instances.map((one) => getNumber(one, 'InstanceNumber')).sort()).toEqual([1, 2, 3, 4]);
  });

  check('gives metadata equal to the files’', async () => {
    const metadata = await client.retrieveSeriesMetadata(address);
    expect(metadata).toHaveLength(4);
    const bySop = new Map(metadata.map((one) => [getString(one, 'SOPInstanceUID'), one]));
    for (const file of files) {
      const { dataset } = readDicomFile(file);
      const found = bySop.get(getString(dataset, 'SOPInstanceUID'))!;
      for (const keyword of ['ImagePositionPatient', 'ImageOrientationPatient', 'PixelSpacing']) {
        expect(getNumbers(found, keyword)).toEqual(getNumbers(dataset, keyword));
      }
      for (const keyword of ['Rows', 'Columns', 'RescaleIntercept', 'InstanceNumber', 'KVP']) {
        expect(getNumber(found, keyword)).toBe(getNumber(dataset, keyword));
      }
      for (const keyword of ['PatientID', 'FrameOfReferenceUID', 'PhotometricInterpretation']) {
        expect(getString(found, keyword)).toBe(getString(dataset, keyword));
      }
      expect(JSON.stringify(found.PatientName)).toBe(JSON.stringify(dataset.PatientName));
    }
  });

  check('gives frames bit for bit', async () => {
    const [frame] = await client.retrieveFrames(address, [1]);
    expect(frame.transferSyntaxUID).toBe('1.2.840.10008.1.2.1');
    const values = new Uint16Array(new Uint8Array(frame.data).buffer);
    expect([...values]).toEqual([...volume.data.subarray(60, 90)].map((hu) => hu + 1024));
  });

  check('gives the file itself', async () => {
    const file = await client.retrieveInstance(address);
    const { dataset } = readDicomFile(file);
    const stored = readDicomFile(files[2]).dataset;
    expect(getString(dataset, 'SOPInstanceUID')).toBe(address.sopInstanceUID);
    expect(new Uint8Array((dataset.PixelData as ArrayBuffer[])[0])).toEqual(
      new Uint8Array((stored.PixelData as ArrayBuffer[])[0]),
    );
  });

  check('takes the same file again without complaint', async () => {
    const [outcome] = await client.storeInstances([files[0]]);
    expect(outcome.status).not.toBe('refused');
    await expect(client.searchInstances(address)).resolves.toHaveLength(4);
  });

  check('says what is not there', async () => {
    const missing = { ...address, sopInstanceUID: '1.2.3' };
    await expect(client.retrieveInstance(missing).catch(codeOf)).resolves.toBe('SERVER_ERROR');
    await expect(client.retrieveFrames(missing, [1]).catch(codeOf)).resolves.toBe('SERVER_ERROR');
    await expect(client.retrieveFrames(address, [2]).catch(codeOf)).resolves.toBe('SERVER_ERROR');
  });

  check('refuses a file that was cut off, and keeps the others of the request', async () => {
    const more = ctFilesFromVolume(volume, { patientName: 'Cut^Off', patientID: 'DEMO-3' });
    const cut = more[1].subarray(0, more[1].length - 40);
    const outcomes = await client.storeInstances([more[0], cut, more[2]], { allowPartial: true });
    expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'refused', 'stored']);
    expect(outcomes[1].message).toBeTruthy();
    await expect(client.storeInstances([cut]).catch(codeOf)).resolves.toBe('STORE_REFUSED');
    const found = await client.searchInstances({ studyInstanceUID: uidFor('DEMO-3 study') });
    expect(found).toHaveLength(2);
  });

  check('refuses an instance of another study', async () => {
    const error = await client
      .storeInstances([files[0]], { studyInstanceUID: '1.2.3' })
      .catch((thrown) => thrown);
    expect(codeOf(error)).toBe('STORE_REFUSED');
    expect(error.next).toContain('Save as a file');
  });

  check('refuses what is not multipart, and what is not DICOM', async () => {
    const post = (contentType: string, body: string) =>
      fetch(`${root}/studies`, { method: 'POST', headers: { 'content-type': contentType }, body });
    expect((await post('text/plain', 'x')).status).toBeGreaterThanOrEqual(400);
    const type = 'multipart/related; type="application/dicom"; boundary=b';
    const noDicom = '--b\r\nContent-Type: application/dicom\r\n\r\nno DICOM\r\n--b--\r\n';
    const answer = await post(type, noDicom);
    const text = await answer.text();
    expect(answer.status >= 400 || /0008119[8A]/.test(text)).toBe(true);
    await expect(client.searchStudies()).resolves.toHaveLength(3);
  });

  check('is cancelled in the middle', async () => {
    const controller = new AbortController();
    const result = client.storeInstances(others, { signal: controller.signal });
    controller.abort();
    await expect(result.catch(codeOf)).resolves.toBe('CANCELLED');
  });
});
