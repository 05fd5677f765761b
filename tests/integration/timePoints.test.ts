import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemoServer } from '../../demo/server';
import { readDicomFile } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom/types';
import { toPart10 } from '../../src/dicom/write';
import { createDicomWebClient, retrievePatientHeaders } from '../../src/dicomweb';
import { findSessions } from '../../src/sessions';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';
import { administrationOf, ctHeaders, nmHeader, ptHeaders } from '../helpers/spectHeaders';

/*
 * Time points of one patient, found in an archive by PatientID, against those found in the files.
 */
if (!hasOrthanc) {
  process.stderr.write('SKIPPED: Orthanc (orthanc, orthanc-dicomweb) is not installed\n');
}

const classes: Record<string, string> = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  NM: '1.2.840.10008.5.1.4.1.1.20',
  PT: '1.2.840.10008.5.1.4.1.1.128',
};
/** Bq in PT: more than 32 bits hold, which some archives cut in their metadata; MBq in NM. */
const given = administrationOf('20260302080000', 7.4e9);
const givenNm = administrationOf('20260302080000', 7400);
const study = (n: number, at: string) => [
  ...ptHeaders({ uid: `${n}1`, study: `${n}`, frame: `${n}`, at, slices: 12, more: given }),
  ...ctHeaders({ uid: `${n}2`, study: `${n}`, frame: `${n}`, at, slices: 24 }),
];
const ofPatient = [
  ...study(1, '20260302120000'),
  ...study(2, '20260303080000'),
  ...study(3, '20260306080000'),
  nmHeader({ uid: '41', study: '4', frame: '4', at: '20260309080000', more: givenNm }),
];
const ofAnother = study(5, '20260303080000').map((dataset) => ({
  ...dataset,
  PatientName: 'Other^Person',
  PatientBirthDate: '19610203',
}));
const files = [...ofPatient, ...ofAnother].map((dataset) => toFile(dataset));

/** As a scanner writes it, day and modality included; pixels are not asked for. */
function toFile(dataset: NaturalDataset): Uint8Array {
  const StudyDate = String(dataset.AcquisitionDateTime).slice(0, 8);
  const SOPClassUID = classes[String(dataset.Modality)];
  return new Uint8Array(toPart10({ ...dataset, SOPClassUID, StudyDate }));
}

async function startEmbedded() {
  const dir = mkdtempSync(path.join(tmpdir(), 'time-points-'));
  const server = await startDemoServer({ viewerDir: dir, pluginsDir: dir });
  const stop = async () => {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { root: `${server.url}/dicom-web`, stop };
}

async function startReal() {
  const orthanc = await startOrthanc();
  return { root: orthanc.dicomwebUrl, stop: () => orthanc.stop() };
}

describe.each([
  ['the embedded archive', startEmbedded, true],
  ['Orthanc', startReal, hasOrthanc],
])('time points of a patient in %s', (_name, start, isThere) => {
  (isThere ? it : it.skip)('are those of the files, and nobody else’s', async () => {
    const { root, stop } = await start();
    try {
      const client = createDicomWebClient({ root });
      await client.storeInstances(files);
      const { datasets, notes } = await retrievePatientHeaders(client, {
        patientID: 'P1',
        patientName: 'Test^Serial',
        patientBirthDate: '19500101',
      });
      expect(notes[0]).toMatch(/\(1\.2\.5\).*another PatientName/);
      const found = findSessions(datasets);
      const expected = findSessions(
        files.slice(0, ofPatient.length).map((file) => readDicomFile(file).dataset),
      );
      expect(found).toEqual(expected);
      const hours = found.cycles.flatMap(({ sessions }) => sessions.map((one) => one.hours?.value));
      expect(hours).toEqual([4, 24, 96, 168]);
      expect(found.cycles[0].administration.administeredMBq?.value).toBe(7400);
    } finally {
      await stop();
    }
  });
});
