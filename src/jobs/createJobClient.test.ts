import { copyingWorker } from '../../tests/helpers/copyingWorker';
import type { CopyingWorker } from '../../tests/helpers/copyingWorker';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { reportFixture } from '../../tests/helpers/reportFixture';
import { serialDoseReport } from '../../tests/helpers/serialDoseReport';
import { readDicomFile } from '../dicom';
import { readRtStruct } from '../dicom/rtstruct';
import { kidneySides } from '../labels';
import { productIdentity } from '../productIdentity';
import { createJobClient } from './createJobClient';
import { startJobWorker } from './startJobWorker';

/** Starts workers that copy their messages. */
function setUp() {
  const workers: CopyingWorker[] = [];
  const client = createJobClient(() => {
    workers.push(copyingWorker(startJobWorker));
    return workers.at(-1)!;
  });
  return { client, workers };
}

const geometry = testGeometry({ dimensions: [24, 20, 8] });

function rtStructInput() {
  const { volume: _, ...reference } = testCt(geometry);
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [6, 10, 4], [4, 5, 2.5]);
  addEllipsoid(labelmap, 2, [17, 10, 4], [4, 5, 2.5]);
  return {
    ct: { ...reference, volume: geometry },
    labelmap,
    rois: kidneySides.map(({ label, roiName }) => ({
      label,
      name: roiName,
      algorithm: 'AUTOMATIC' as const,
    })),
    software: productIdentity,
    seriesDescription: 'Kidneys (auto)',
    now: new Date(2026, 0, 2, 3, 4, 5),
  };
}

describe('jobs', () => {
  it('write an RTSTRUCT file and tell where it belongs', async () => {
    const { client, workers } = setUp();
    const written = await client.run('writeRtStruct', rtStructInput());
    const { dataset } = readDicomFile(written.part10);
    expect(readRtStruct(dataset).structures.map(({ name }) => name)).toEqual([
      'Kidney_R',
      'Kidney_L',
    ]);
    expect(written.seriesDescription).toBe('Kidneys (auto)');
    expect(dataset.SeriesInstanceUID).toBe(written.seriesInstanceUID);
    client.dispose();
    expect(workers[0].isEnded).toBe(true);
  });

  it('check edited contours on the CT that they keep, and say where there is none', async () => {
    const { client } = setUp();
    const { labelmap } = rtStructInput();
    const ask = () => client.run('assessEdited', { labelmap, contourConvention: 'parenchyma' });
    await expect(ask()).rejects.toMatchObject({ why: 'The CT is no longer in memory.' });
    const { volume } = testCt(geometry);
    await client.run('keepCt', { ct: volume });
    const findings = await ask();
    // A few millilitres are no kidney: at least its volume is noticed.
    expect(findings.length).toBeGreaterThan(0);
    await client.run('keepCt', {});
    await expect(ask()).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('start no worker for a CT alone, and hand it over with the first job that needs one', async () => {
    const { client, workers } = setUp();
    await client.run('keepCt', { ct: testCt(geometry).volume });
    expect(workers).toEqual([]);
    const { labelmap } = rtStructInput();
    const input = { labelmap, contourConvention: 'parenchyma' as const };
    await expect(client.run('assessEdited', input)).resolves.toBeDefined();
    expect(workers).toHaveLength(1);
  });

  it('give typed errors, and go on', async () => {
    const { client } = setUp();
    const input = rtStructInput();
    input.labelmap.data.fill(0);
    await expect(client.run('writeRtStruct', input)).rejects.toMatchObject({
      name: 'DosimetryError',
      code: 'NOTHING_TO_EXPORT',
    });
    await expect(client.run('writeRtStruct', rtStructInput())).resolves.toBeDefined();
  });

  it('are rejected when their worker breaks; the next job starts a new one', async () => {
    const { client, workers } = setUp();
    const waiting = client.run('writeRtStruct', rtStructInput());
    workers[0].onerror!({ message: 'out of memory' });
    await expect(waiting).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      why: 'The browser reports: out of memory.',
    });
    await client.run('writeRtStruct', rtStructInput());
    expect(workers).toHaveLength(2);
  });

  it('write the report as a PDF file', async () => {
    const { client } = setUp();
    const file = await client.run('writePdf', { report: reportFixture(), keyImages: [] });
    expect(Buffer.from(file.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('write the report of serial images as SR with its SEG, and as PDF', async () => {
    const { client } = setUp();
    const { rois: structures, seriesDescription: _, ...common } = rtStructInput();
    const report = serialDoseReport(1);
    const { files } = await client.run('writeDoseReport', {
      report,
      segmentation: { ...common, segments: structures },
      sides: ['right', 'left'],
    });
    const { dataset } = readDicomFile(files[1]);
    expect(JSON.stringify(dataset)).toContain('Longitudinal Temporal Offset from Event');
    const pdf = await client.run('writePdf', { report, keyImages: [] });
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('are rejected where the input cannot be posted', async () => {
    const { client } = setUp();
    const input = { ...rtStructInput(), refineContours: () => [] };
    await expect(client.run('writeRtStruct', input)).rejects.toThrow(/could not be cloned/);
  });

  it('are given up where their worker never answers', async () => {
    jest.useFakeTimers();
    try {
      const waiting = createJobClient(() => copyingWorker()).run('writeRtStruct', rtStructInput());
      waiting.catch(() => undefined);
      jest.advanceTimersByTime(301_000);
      await expect(waiting).rejects.toMatchObject({ code: 'WORKER_STOPPED' });
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
