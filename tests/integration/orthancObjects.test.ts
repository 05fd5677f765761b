import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archiveCases } from '../../cli/commission/cases/archiveCases';
import { checkCase } from '../../src/commissioning/checkCase';
import {
  decodePixelData,
  getNumber,
  getString,
  readDicomFile,
  requiredString,
} from '../../src/dicom';
import { readRtDose } from '../../src/dicom/rtdose';
import { readRtStruct, rtStructToLabelmap } from '../../src/dicom/rtstruct';
import { readSeg } from '../../src/dicom/seg';
import { createArchiveClient } from '../helpers/createArchiveClient';
import type { ArchiveClient } from '../helpers/createArchiveClient';
import { kidneyObjects } from '../helpers/kidneyObjects';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';
import type { Orthanc } from '../helpers/orthanc';
import { testCt, testGeometry } from '../helpers/testCt';

/*
 * RTSTRUCT, SEG and RTDOSE through a real archive: stored by our client, listed, and read back.
 */
if (!hasOrthanc) {
  process.stderr.write('SKIPPED: Orthanc (orthanc, orthanc-dicomweb) is not installed\n');
}
const describeWithOrthanc = hasOrthanc ? describe : describe.skip;
const modalities = ['RTSTRUCT', 'SEG', 'RTDOSE'] as const;

/** The data set of a DICOM file: what follows the file meta information (PS3.10 7.1). */
function datasetBytes(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // Preamble, "DICM", then the group length (12 bytes) counts the rest of group 2.
  return file.subarray(128 + 4 + 12 + view.getUint32(128 + 4 + 8, true));
}

describeWithOrthanc('our objects in Orthanc', () => {
  const ct = testCt(testGeometry({ dimensions: [61, 53, 12] }), {
    SpecificCharacterSet: 'ISO_IR 192',
    PatientName: [{ Alphabetic: 'Müller^Änne' }],
  });
  const objects = kidneyObjects(ct);
  let orthanc: Orthanc;
  let client: ArchiveClient;

  const addressOf = (modality: (typeof modalities)[number]) => ({
    studyInstanceUID: requiredString(objects.datasets[modality], 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(objects.datasets[modality], 'SeriesInstanceUID'),
    sopInstanceUID: requiredString(objects.datasets[modality], 'SOPInstanceUID'),
  });

  beforeAll(async () => {
    orthanc = await startOrthanc();
    client = createArchiveClient({ root: orthanc.dicomwebUrl });
  });
  afterAll(() => orthanc.stop());

  it('are all stored, without a warning', async () => {
    const outcomes = await client.storeInstances(modalities.map((name) => objects.files[name]));
    expect(outcomes.map(({ status, message }) => [status, message])).toEqual(
      modalities.map(() => ['stored', undefined]),
    );
  });

  it('are listed under the study of the CT, each series with its modality', async () => {
    const [study] = await client.searchStudies({ PatientID: 'TEST-1' });
    const studyInstanceUID = requiredString(ct.dataset, 'StudyInstanceUID');
    expect(getString(study, 'StudyInstanceUID')).toBe(studyInstanceUID);
    expect(JSON.stringify(study.PatientName)).toContain('Müller^Änne');
    for (const modality of modalities) {
      const found = await client.searchSeries(studyInstanceUID, { Modality: modality });
      expect(found.map((one) => getString(one, 'SeriesInstanceUID'))).toEqual([
        addressOf(modality).seriesInstanceUID,
      ]);
      expect(getNumber(found[0], 'NumberOfSeriesRelatedInstances')).toBe(1);
      const [instance] = await client.searchInstances(addressOf(modality));
      expect(getString(instance, 'SOPInstanceUID')).toBe(addressOf(modality).sopInstanceUID);
    }
  });

  it.each(modalities)('%s comes back byte for byte', async (modality) => {
    const file = await client.retrieveInstance(addressOf(modality));
    const [sent, back] = [objects.files[modality], file].map(datasetBytes);
    expect(sent.length).toBeGreaterThan(1000);
    expect(Buffer.compare(back, sent)).toBe(0);
  });

  it('come back as the same voxels and the same dose', async () => {
    const read = async (modality: (typeof modalities)[number]) =>
      readDicomFile(await client.retrieveInstance(addressOf(modality)));
    const { structures } = readRtStruct((await read('RTSTRUCT')).dataset);
    const labelled = structures.map((structure, n) => ({ structure, label: n + 1 }));
    const { labelmap } = rtStructToLabelmap(labelled, ct.volume);
    expect(Buffer.compare(labelmap.data, objects.labelmap.data)).toBe(0);
    const seg = readSeg((await read('SEG')).dataset, ct.volume);
    expect(Buffer.compare(seg.labelmap.data, objects.labelmap.data)).toBe(0);
    const { dataset, transferSyntaxUID } = await read('RTDOSE');
    const dose = readRtDose(dataset, await decodePixelData(dataset, transferSyntaxUID));
    const worst = objects.dose.data.reduce(
      (most, gy, n) => Math.max(most, Math.abs(gy - dose.volume.data[n])),
      0,
    );
    // Half a step of 16 bits.
    expect(worst).toBeLessThan(20 / 65535 / 2 + 1e-5);
  });

  it('a second save is a new series; the same file again does no harm', async () => {
    const again = kidneyObjects(ct);
    await client.storeInstances([again.files.RTSTRUCT, objects.files.RTSTRUCT]);
    const { studyInstanceUID } = addressOf('RTSTRUCT');
    const series = await client.searchSeries(studyInstanceUID, { Modality: 'RTSTRUCT' });
    expect(series).toHaveLength(2);
  });

  it('pass the commissioning of an archive', async () => {
    const results = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-commissioning-'));
    fs.writeFileSync(path.join(results, 'rtstruct-1.dcm'), objects.files.RTSTRUCT);
    fs.writeFileSync(path.join(results, 'rtdose.dcm'), objects.files.RTDOSE);
    const answered = [];
    for (const question of archiveCases({ archive: orthanc.dicomwebUrl, results })) {
      answered.push(await checkCase(question));
    }
    fs.rmSync(results, { recursive: true });
    expect(answered.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(answered).toHaveLength(6);
  });
});
