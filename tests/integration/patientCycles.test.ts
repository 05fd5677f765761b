import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { earlierCycles } from '../../cli/report/earlierCycles';
import { startDemoServer } from '../../demo/server';
import { defaultSiteConfiguration } from '../../src/configuration';
import { getString } from '../../src/dicom';
import { writeRtDose } from '../../src/dicom/rtdose';
import { writeSeg } from '../../src/dicom/seg';
import { writeDoseSr } from '../../src/dicom/sr';
import type { NaturalDataset } from '../../src/dicom/types';
import { referenceOfDataset, toPart10 } from '../../src/dicom/write';
import type { InstanceReference } from '../../src/dicom/write';
import { createDicomWebClient } from '../../src/dicomweb';
import type { DicomWebClient } from '../../src/dicomweb';
import { retrieveStoredCycles } from '../../src/viewer/cycles/retrieveStoredCycles';
import { doseReport } from '../helpers/doseReportCase';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';
import { serialDoseSummary } from '../helpers/serialDoseSummary';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../helpers/testCt';

/*
 * Reports and dose maps of several studies of one patient, found by PatientID in real archives.
 */
const dir = mkdtempSync(path.join(tmpdir(), 'cycles-test-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const software = { name: 'Kidney dosimetry for OHIF', version: '0.1.0' };
const own = { PatientID: 'CYC-1', PatientBirthDate: '19600229', PatientSex: 'F' };
const patient = { patientID: 'CYC-1', patientBirthDate: '19600229', patientSex: 'F' };
const archives = ['embedded archive', ...(hasOrthanc ? ['Orthanc'] : [])];
if (!hasOrthanc) {
  process.stderr.write('SKIPPED: Orthanc (orthanc, orthanc-dicomweb) is not installed\n');
}

/** Computed once. */
const oneCycle = doseReport(1);

interface StudyOptions {
  study: string;
  /** Month of the administration. */
  month: number;
  header?: NaturalDataset;
  verdict?: 'APPROVED' | 'REJECTED';
  predecessor?: InstanceReference;
  /** Of the file, before it is written. */
  damage?: (dataset: NaturalDataset) => NaturalDataset;
}

/** A report with its segmentation, as the panel stores them. */
function reportOf({ study, month, header = own, verdict, predecessor, damage }: StudyOptions) {
  const ct = testCt(testGeometry({ dimensions: [16, 12, 6] }), {
    ...header,
    StudyInstanceUID: study,
    StudyDate: `20260${month}06`,
  });
  const labelmap = testLabelmap(ct.volume);
  addEllipsoid(labelmap, 1, [4, 6, 3], [2, 2, 2]);
  addEllipsoid(labelmap, 2, [11, 6, 3], [2, 2, 2]);
  const segmentation = writeSeg({
    ct,
    labelmap,
    software,
    now: new Date(),
    segments: [
      { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
      { label: 2, name: 'Kidney_L', algorithm: 'AUTOMATIC' },
    ],
  });
  const report = structuredClone(oneCycle);
  report.cycles[0].administration = {
    dateTime: { value: `2026-0${month}-05T09:30:00`, source: 'file' },
    activityMBq: { value: 7400, source: 'file' },
  };
  if (verdict) {
    report.provenance.contours.review = {
      status: verdict,
      reviewerName: 'Muster^Eva',
      reviewedAt: '2026-01-05T09:00:00Z',
    };
  }
  const sr = writeDoseSr({
    report,
    source: ct.dataset,
    segmentation,
    segmentNumbers: { right: 1, left: 2 },
    software,
    predecessor,
    now: new Date(),
  });
  return { segmentation, sr: damage ? damage(sr) : sr, report };
}

function doseMapOf(study: string): NaturalDataset {
  const geometry = testGeometry({ dimensions: [8, 8, 8], frameOfReferenceUID: '1.2.3.9' });
  const ct = testCt(geometry, { ...own, StudyInstanceUID: study, StudyDate: '20260103' });
  const data = Float32Array.from({ length: 512 }, (_, n) => (n * 37.7) % 5);
  return writeRtDose({
    volume: { ...geometry, data },
    reference: ct.dataset,
    software,
    summary: serialDoseSummary,
    seriesDescription: 'Absorbed dose, cycle 2 (3 SPECT)',
  });
}

test('cycles of a patient come from a folder as well', async () => {
  const place = path.join(dir, 'earlier');
  mkdirSync(place);
  const objects = [
    reportOf({ study: '2.25.21', month: 2 }).sr,
    reportOf({ study: '2.25.22', month: 4, header: { ...own, PatientSex: 'M' } }).sr,
    doseMapOf('2.25.23'),
  ];
  objects.forEach((dataset, n) =>
    writeFileSync(path.join(place, `${n}.dcm`), new Uint8Array(toPart10(dataset))),
  );
  const { records, notes } = await earlierCycles(place, own, defaultSiteConfiguration);
  expect(records.map(({ source }) => source)).toEqual(['report', 'dose-map']);
  expect(notes).toEqual([expect.stringMatching(/another PatientSex/)]);
});

describe.each(archives)('cycles of a patient in the %s', (archiveName) => {
  let client: DicomWebClient;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    if (archiveName === 'Orthanc') {
      const orthanc = await startOrthanc();
      client = createDicomWebClient({ root: orthanc.dicomwebUrl });
      stop = () => orthanc.stop();
    } else {
      const server = await startDemoServer({ viewerDir: dir, pluginsDir: dir });
      client = createDicomWebClient({ root: `${server.url}/dicom-web` });
      stop = () => server.close();
    }
  });
  afterAll(() => stop?.());

  it('come from reports and dose maps; what does not hold is left out and said', async () => {
    const first = reportOf({ study: '2.25.11', month: 2 });
    const second = reportOf({
      study: '2.25.11',
      month: 2,
      verdict: 'APPROVED',
      predecessor: referenceOfDataset(first.sr),
    });
    const rejected = reportOf({ study: '2.25.12', month: 4, verdict: 'REJECTED' });
    const inOtherUnit = reportOf({
      study: '2.25.13',
      month: 6,
      damage: (dataset) =>
        JSON.parse(JSON.stringify(dataset).replace(/"Gy"/g, '"cGy"')) as NaturalDataset,
    });
    const ofOthers = [
      reportOf({ study: '2.25.14', month: 7, header: { ...own, PatientSex: 'M' } }),
      reportOf({ study: '2.25.15', month: 8, header: { ...own, PatientBirthDate: '19700101' } }),
    ];
    await client.storeInstances(
      [
        ...[first, second, rejected, inOtherUnit, ...ofOthers].flatMap(({ segmentation, sr }) => [
          segmentation,
          sr,
        ]),
        doseMapOf('2.25.16'),
      ].map((dataset) => new Uint8Array(toPart10(dataset))),
    );

    const { records, notes } = await retrieveStoredCycles(client, patient, {
      radiobiology: defaultSiteConfiguration.radiobiology,
      openStudyUIDs: [],
    });
    expect(
      records.map(({ source, administeredAt, isApproved }) => [source, administeredAt, isApproved]),
    ).toEqual([
      ['report', '2026-02-05T09:30:00', true],
      ['dose-map', '2026-01-01T10:15:00', false],
    ]);
    expect(records[0].sopInstanceUID).toBe(getString(second.sr, 'SOPInstanceUID'));
    records[0].kidneys.forEach(({ meanDoseGy }, side) =>
      expect(meanDoseGy).toBeCloseTo(second.report.kidneys[side].dose!.meanDoseGy, 6),
    );
    expect(records[1].kidneys.map(({ meanDoseGy }) => meanDoseGy)).toEqual(
      serialDoseSummary.kidneys.map(({ meanDoseGy }) => meanDoseGy),
    );
    const all = notes.join('\n');
    expect(notes).toHaveLength(5);
    expect(all).toMatch(/2\.25\.14.*another PatientSex/);
    expect(all).toMatch(/2\.25\.15.*another PatientBirthDate/);
    expect(all).toMatch(/is in cGy, not in Gy/);
    expect(all).toMatch(/its contours were rejected/);
    expect(all).toMatch(/a later report takes its place/);
  });

  it('are not looked for in the dose maps of the open study', async () => {
    const { records } = await retrieveStoredCycles(client, patient, {
      radiobiology: defaultSiteConfiguration.radiobiology,
      openStudyUIDs: ['2.25.16'],
    });
    expect(records.map(({ source }) => source)).toEqual(['report']);
  });
});
