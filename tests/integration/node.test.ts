import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { readDicomFile } from '../../src/dicom';
import { createDicomWebClient } from '../../src/dicomweb';
import type { NaturalDataset } from '../../src/dicom';
import type { CtVolume } from '../../src/volume/types';
import { runAsJob } from '../../src/worker/runAsJob';
import { runRemotely } from '../../src/worker/runRemotely';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { ctFilesFromVolume } from '../helpers/ctFilesFromVolume';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';
import type { Orthanc } from '../helpers/orthanc';
import { freePort } from '../helpers/redis';
import { startNodeProgram } from '../helpers/startNodeProgram';
import type { NodeProgram } from '../helpers/startNodeProgram';
import { hasTool, runTool, testWithTool } from '../helpers/tools';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

const token = 'open-sesame';
const testWithDcmtk = testWithTool('dcmtk', hasTool('storescu') && hasTool('storescp'));
let folder: string;
let ct: CtVolume;
let node: NodeProgram | undefined;
let url: string;
let dicomPort: string;
let storePort: number;
let stores: ChildProcess[] = [];
let orthanc: Orthanc | undefined;
/** An archive that takes connections and never answers. */
const silent = net.createServer((socket) => socket.on('error', () => undefined));
let silentPort: number;

interface ShownJob {
  id: string;
  state: string;
  results: string[];
  failure?: { code: string };
}
interface JobList {
  counts: Record<string, number>;
  jobs: Record<string, ShownJob[]>;
}

const place = (name: string): string => path.join(folder, name);
/** Asked again where the server has just closed an idle connection that fetch would use. */
const ask = (address: string, init: RequestInit = {}): Promise<Response> => {
  const headers = { authorization: `Bearer ${token}`, ...init.headers };
  const once = () => fetch(`${url}${address}`, { ...init, headers });
  return once().catch(once);
};
const jobs = async (): Promise<JobList> => (await (await ask('/jobs')).json()) as JobList;

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function siteFile(): object {
  const rule = { when: 'Modality == "CT"', make: ['rtstruct', 'seg'] };
  return {
    node: {
      aeTitle: 'KIDNEYS',
      port: 0,
      callers: [{ aeTitle: 'CT1' }, { aeTitle: 'CT2' }, { aeTitle: 'CT3' }],
      quietSeconds: 0.5,
      maxInstanceMegabytes: 1,
    },
    destinations: {
      store: { kind: 'dicom', aeTitle: 'STORE', host: '127.0.0.1', port: storePort },
      // Answers, and knows none of our objects.
      stubborn: { kind: 'dicom', aeTitle: 'KIDNEYS', host: '127.0.0.1', port: storePort + 1 },
      nobody: { kind: 'dicom', aeTitle: 'NOBODY', host: '127.0.0.1', port: 1 },
      ...(orthanc && { orthanc: { kind: 'dicomweb', url: orthanc.dicomwebUrl } }),
    },
    archives: {
      silent: { url: `http://127.0.0.1:${silentPort}` },
      ...(orthanc && { orthanc: { url: orthanc.dicomwebUrl } }),
    },
    rules: [
      { ...rule, name: 'refused', when: 'CallingAETitle == "CT2"', send: ['stubborn'] },
      { ...rule, name: 'lost', when: 'CallingAETitle == "CT3"', send: ['nobody'] },
      { ...rule, name: 'sent', when: 'CallingAETitle == "CT1"', send: ['store'] },
      { ...rule, name: 'asked for', send: orthanc ? ['orthanc'] : [] },
    ],
    retries: { attempts: 3, firstDelaySeconds: 600 },
  };
}

function startStore(port: number, out: string, extra: string[] = []): ChildProcess {
  fs.mkdirSync(out, { recursive: true });
  const args = ['-aet', 'STORE', '-od', out, ...extra, String(port)];
  return spawn('storescp', args, { stdio: 'ignore' });
}

function send(caller: string, called = 'KIDNEYS', files = place('ct')) {
  return runTool('storescu', [
    ...['-aet', caller, '-aec', called, '--scan-directories', '127.0.0.1', dicomPort, files],
  ]);
}

function received(): NaturalDataset[] {
  const names = fs.existsSync(place('store')) ? fs.readdirSync(place('store')) : [];
  return names.map(
    (name) => readDicomFile(fs.readFileSync(path.join(place('store'), name))).dataset,
  );
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'node-'));
  storePort = await freePort();
  fs.mkdirSync(place('model'));
  writeRuleModel(place('model'));
  fs.mkdirSync(place('ct'));
  const trunk = ellipsoidTrunk([96, 96, 60], [4.4, 4.4, 6], { kidneyHu: ruleKidneyHu });
  ct = trunk;
  ctFilesFromVolume(trunk, { patientName: 'Secret^Name', patientID: 'SECRET-ID' }).forEach(
    (file, n) => fs.writeFileSync(path.join(place('ct'), `${n}.dcm`), file),
  );
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  silentPort = (silent.address() as AddressInfo).port;
  orthanc = hasOrthanc ? await startOrthanc() : undefined;
  if (hasTool('storescp')) {
    stores = [
      startStore(storePort, place('store')),
      startStore(storePort + 1, place('stubborn'), ['--refuse']),
    ];
  }
  node = await startNodeProgram({ folder, site: siteFile(), model: place('model'), token });
  ({ url, dicomPort } = node);
});

afterAll(async () => {
  await node?.stop();
  stores.forEach((store) => store.kill());
  await orthanc?.stop();
  silent.close();
  fs.rmSync(folder, { recursive: true });
});

testWithDcmtk('a CT that is sent comes back as RTSTRUCT and SEG, twice the same', async () => {
  expect(
    runTool('echoscu', ['-aet', 'CT1', '-aec', 'KIDNEYS', '127.0.0.1', dicomPort]).status,
  ).toBe(0);
  expect(send('CT1').output).not.toMatch(/error|fail/i);
  const [done] = await until(async () => {
    const { jobs: lists } = await jobs();
    return lists.done.length > 0 || lists.failed.length > 0
      ? [...lists.failed, ...lists.done]
      : undefined;
  });
  expect(done).toMatchObject({ state: 'done', results: ['rtstruct.dcm', 'seg.dcm'] });
  const first = received();
  expect(first.map(({ Modality }) => Modality).sort()).toEqual(['RTSTRUCT', 'SEG']);
  expect(first.every(({ PatientID }) => PatientID === 'SECRET-ID')).toBe(true);

  const result = await ask(`/jobs/${done.id}/results/rtstruct.dcm`);
  const { dataset } = readDicomFile(new Uint8Array(await result.arrayBuffer()));
  expect(first.map(({ SOPInstanceUID }) => SOPInstanceUID)).toContain(dataset.SOPInstanceUID);
  expect((await ask(`/jobs/${done.id}/results/..%2Freport.json`)).status).toBe(400);

  // Sent again, it is the same job and gives the same objects.
  fs.rmSync(place('store'), { recursive: true });
  fs.mkdirSync(place('store'));
  send('CT1');
  await until(async () => (received().length === 2 ? true : undefined));
  const uids = (list: NaturalDataset[]) => list.map(({ SOPInstanceUID }) => SOPInstanceUID).sort();
  expect(uids(received())).toEqual(uids(first));
  const log = fs.readFileSync(place('log'), 'utf8');
  expect(log).toContain('job-done');
  expect(log).not.toMatch(/secret|2\.25\./i);
});

testWithDcmtk(
  'strangers and wrong names are refused; a refusal is a dead letter at once',
  async () => {
    expect(send('STRANGER').output).toMatch(/Calling AE Title Not Recognized/i);
    expect(send('CT1', 'OTHER').output).toMatch(/Called AE Title Not Recognized/i);
    send('CT2');
    const [failed] = await until(async () => {
      const { failed: list } = (await jobs()).jobs;
      return list.length > 0 ? list : undefined;
    });
    expect(failed).toMatchObject({ failure: { code: 'STORE_REFUSED' }, attempts: 1 });
    expect(await (await ask(`/jobs/${failed.id}/restart`, { method: 'POST' })).json()).toEqual({
      restarted: true,
    });
    const events = await (await ask(`/jobs/${failed.id}/progress`)).text();
    expect(events.trim().split('\n\n').pop()).toContain('"state":"failed"');
  },
);

testWithDcmtk('who cannot be reached is tried again, and the job can be cancelled', async () => {
  send('CT3');
  const [waiting] = await until(async () => {
    const list = (await jobs()).jobs.waiting.filter(({ failure }) => failure);
    return list.length > 0 ? list : undefined;
  });
  expect(waiting).toMatchObject({ failure: { code: 'NETWORK_FAILED' }, attempts: 1 });
  const cancel = async () =>
    (await ask(`/jobs/${waiting.id}/cancel`, { method: 'POST' })).json() as Promise<unknown>;
  expect(await cancel()).toEqual({ cancelled: true });
  expect(await (await ask(`/jobs/${waiting.id}`)).json()).toMatchObject({ state: 'cancelled' });
  expect(await cancel()).toEqual({ cancelled: false });
});

testWithTool('Orthanc', hasOrthanc)(
  'a series of an archive is fetched when asked for, and its structure set is found there',
  async () => {
    const names = fs.readdirSync(place('ct'));
    for (const name of names) {
      const body = fs.readFileSync(path.join(place('ct'), name));
      await fetch(`${orthanc!.url}/instances`, { method: 'POST', body });
    }
    const { dataset } = readDicomFile(fs.readFileSync(path.join(place('ct'), names[0])));
    const [studyInstanceUID, seriesInstanceUID] = [
      String(dataset.StudyInstanceUID),
      String(dataset.SeriesInstanceUID),
    ];
    const answer = await ask('/series', {
      method: 'POST',
      body: JSON.stringify({ archive: 'orthanc', studyInstanceUID, seriesInstanceUID }),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(202);
    const { id, state } = (await answer.json()) as { id: string; state: string };
    expect(state).toBe('fetching');
    const { job, instances } = await until(async () => {
      const shown = (await (await ask(`/series/${id}`)).json()) as Record<string, unknown>;
      expect(shown.failure).toBeUndefined();
      return shown.job === undefined ? undefined : shown;
    });
    expect(instances).toBe(names.length);
    await until(async () => {
      const shown = (await (await ask(`/jobs/${job}`)).json()) as ShownJob;
      expect(shown.failure).toBeUndefined();
      return shown.state === 'done' ? true : undefined;
    });
    // The viewer's way to the same job: the labels are those of its way with voxels.
    const remote = { url, token, archive: 'orthanc' };
    const options = { remote, onProgress: () => undefined };
    const asJob = await runAsJob(ct, {
      ...options,
      series: { studyInstanceUID, seriesInstanceUID },
    });
    const asVoxels = await runRemotely(ct, options);
    const { data } = asVoxels.result.labelmap;
    expect(Buffer.compare(asJob.result.labelmap.data, data)).toBe(0);
    expect(asJob.model).toEqual(asVoxels.model);
    const client = createDicomWebClient({ root: orthanc!.dicomwebUrl });
    const found = await client.searchSeries(studyInstanceUID, { Modality: 'RTSTRUCT' });
    expect(found).toHaveLength(1);
  },
);

test('hostile bytes end their connection, and the node goes on', async () => {
  const hangsUp = (bytes: Buffer) =>
    new Promise<void>((resolve) => {
      const socket = net.connect(Number(dicomPort), '127.0.0.1');
      socket.on('error', () => undefined).on('close', () => resolve());
      socket.resume().write(bytes);
    });
  // Four gigabytes announced; a type that is none; data without an association.
  await hangsUp(Buffer.from([1, 0, 0xff, 0xff, 0xff, 0xff]));
  await hangsUp(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
  await hangsUp(Buffer.from([4, 0, 0, 0, 0, 6, 0, 0, 0, 2, 1, 3]));
  expect((await ask('/ready')).status).toBe(200);
  expect(await (await ask('/metrics')).text()).toContain('kidney_workers 1');
});

test('HTTP asks for the token, takes no address, and shows the page without data', async () => {
  expect((await fetch(`${url}/jobs`)).status).toBe(401);
  const page = await fetch(`${url}/status`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const submitted = await fetch(`${url}/series`, {
    method: 'POST',
    body: JSON.stringify({ archive: 'http://169.254.169.254/', studyInstanceUID: '1.2' }),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  expect(submitted.status).toBe(400);
  expect((await ask('/jobs/..%2F..%2Fetc')).status).toBe(400);
});

test('a port that is taken ends the start, with what to do', async () => {
  const site = siteFile() as { node: object };
  const taken = { ...site, node: { ...site.node, port: Number(dicomPort) } };
  const model = place('model');
  await expect(
    startNodeProgram({ folder: place('second'), site: taken, model, token }),
  ).rejects.toThrow(`The DICOM port ${dicomPort} cannot be opened.`);
});

test('SIGTERM ends it in order, whatever is open', async () => {
  // A series that never comes, followed by who does not read; an association that never begins.
  const submitted = await ask('/series', {
    method: 'POST',
    body: JSON.stringify({ archive: 'silent', studyInstanceUID: '1.2', seriesInstanceUID: '1.3' }),
    headers: { 'content-type': 'application/json' },
  });
  const { id } = (await submitted.json()) as { id: string };
  const opened = [Number(new URL(url).port), Number(dicomPort)].map((port) => {
    const socket = net.connect(port, '127.0.0.1').on('error', () => undefined);
    return socket.pause();
  });
  const request = `GET /series/${id}/progress HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  await new Promise<void>((resolve) => opened[0].write(request, () => resolve()));
  await new Promise<void>((resolve) => opened[1].write(Buffer.from([1, 0]), () => resolve()));
  expect(await node!.stop()).toBe(0);
  opened.forEach((socket) => socket.destroy());
  // Nothing was kept of it, or sent, beyond its data folder.
  expect(fs.readdirSync(place('home'))).toEqual([]);
});

test('a node that is killed takes its workers along', async () => {
  const options = { site: siteFile(), model: place('model'), token };
  const killed = await startNodeProgram({ folder: place('killed'), ...options });
  expect(await killed.stop('SIGKILL')).toBeNull();
});
