import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemoServer } from '../../demo/server';
import { getNumber, getString, readDicomFile } from '../../src/dicom';
import { parseMultipart } from '../../src/dicomweb';
import type { DicomWebClientOptions } from '../../src/dicomweb';
import type { Volume } from '../../src/volume/types';
import { createArchiveClient } from '../helpers/createArchiveClient';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { makePart10, testUids } from '../helpers/makePart10';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';

const dir = mkdtempSync(path.join(tmpdir(), 'archive-faults-'));
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const volume: Volume<Int16Array> = {
  dimensions: [16, 12, 3],
  spacingMm: [1, 1, 3],
  imagePositionPatient: [0, 0, 0],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  data: Int16Array.from({ length: 576 }, (_value, n) => ((n * 37) % 900) - 300),
};
const files = ctFilesFromVolume(volume, { patientName: 'A^B', patientID: 'FAULTS' });
const addressOf = (k: number) => ({
  studyInstanceUID: uidFor('FAULTS study'),
  seriesInstanceUID: uidFor('FAULTS series'),
  sopInstanceUID: uidFor(`FAULTS slice ${k}`),
});
const codeOf = (error: { code?: string }) => error.code;

async function serve(listener: RequestListener): Promise<{ server: Server; root: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push({
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { server, root: `http://127.0.0.1:${(server.address() as { port: number }).port}/rs` };
}

async function serveArchive(dataDir?: string) {
  const server = await startDemoServer({ viewerDir: dir, pluginsDir: dir, dataDir });
  running.push(server);
  return { server, root: `${server.url}/dicom-web` };
}

const clientFor = (root: string, options: Partial<DicomWebClientOptions> = {}) =>
  createArchiveClient({ root, retryDelayMs: 1, ...options });

describe('the client and a server that fails', () => {
  it('says that a log-in is needed, and works with the right header', async () => {
    const { root } = await serve((request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer good' ? 204 : 401;
      response.end();
    });
    await expect(clientFor(root).searchStudies().catch(codeOf)).resolves.toBe('NOT_AUTHORIZED');
    const getHeaders = () => ({ authorization: 'Bearer good' });
    await expect(clientFor(root, { getHeaders }).searchStudies()).resolves.toEqual([]);
  });

  it('meets a connection that breaks inside the answer with another attempt', async () => {
    let count = 0;
    const { root } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/dicom+json', 'content-length': 2 });
      if (++count < 3) {
        response.write('[', () => response.destroy());
      } else {
        response.end('[]');
      }
    });
    await expect(clientFor(root).searchStudies()).resolves.toEqual([]);
    expect(count).toBe(3);
  });

  it('stores once where the answer to the first attempt is lost', async () => {
    const upstream = await serveArchive();
    let count = 0;
    const { root } = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const headers = { 'content-type': request.headers['content-type'] as string };
        const body = Buffer.concat(chunks);
        const answer = await fetch(`${upstream.root}/studies`, { method: 'POST', headers, body });
        const text = await answer.text();
        if (++count === 1) {
          request.socket.destroy();
        } else {
          response.writeHead(answer.status, { 'content-type': 'application/dicom+json' });
          response.end(text);
        }
      });
    });
    const outcomes = await clientFor(root).storeInstances(files);
    expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'stored', 'stored']);
    expect(count).toBe(2);
    await expect(clientFor(upstream.root).searchInstances({})).resolves.toHaveLength(3);
  });

  it('names the address where nothing listens', async () => {
    const { server, root } = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(clientFor(root, { retries: 1 }).searchStudies()).rejects.toMatchObject({
      code: 'NETWORK_FAILED',
      why: expect.stringMatching(/127\.0\.0\.1.*ECONNREFUSED/),
    });
  });

  it('is cancelled while the answer comes, and lets the connection go', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      void serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/dicom' });
        response.write(Buffer.alloc(1000), () => controller.abort());
        response.on('close', resolve);
      }).then(({ root }) => {
        const { signal } = controller;
        result = clientFor(root).retrieveInstance(addressOf(0), { signal }).catch(codeOf);
      });
    });
    let result: Promise<unknown> | undefined;
    await closed;
    await expect(result).resolves.toBe('CANCELLED');
  });

  it('gives up on a server that begins to answer and stops', async () => {
    const { root } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/dicom' });
      response.write('x');
    });
    const client = clientFor(root, { timeoutMs: 50 });
    await expect(client.retrieveInstance(addressOf(0)).catch(codeOf)).resolves.toBe('TIMEOUT');
  });

  (hasOrthanc ? it : it.skip)('logs in to Orthanc with the viewer’s header', async () => {
    const orthanc = await startOrthanc({ users: { doctor: 'secret' } });
    running.push({ close: () => orthanc.stop() });
    const root = orthanc.dicomwebUrl;
    await expect(clientFor(root).searchStudies().catch(codeOf)).resolves.toBe('NOT_AUTHORIZED');
    await expect(clientFor(root).storeInstances(files).catch(codeOf)).resolves.toBe(
      'NOT_AUTHORIZED',
    );
    const authorization = `Basic ${Buffer.from('doctor:secret').toString('base64')}`;
    const client = clientFor(root, { getHeaders: () => ({ authorization }) });
    await client.storeInstances(files);
    await expect(client.searchStudies()).resolves.toHaveLength(1);
  });
});

describe('the embedded archive', () => {
  it('is the same after a restart, and skips what is no DICOM file', async () => {
    const dataDir = path.join(dir, 'kept');
    const first = await serveArchive(dataDir);
    await clientFor(first.root).storeInstances(files);
    await first.server.close();
    writeFileSync(path.join(dataDir, 'notes.txt'), 'not an image');
    const study = path.join(dataDir, addressOf(0).studyInstanceUID);
    const names = readdirSync(path.join(study, addressOf(0).seriesInstanceUID));
    expect(names.sort()).toEqual([0, 1, 2].map((k) => `${addressOf(k).sopInstanceUID}.dcm`).sort());

    const second = await serveArchive(dataDir);
    expect(second.server.archive?.skippedFiles.map(({ file }) => path.basename(file))).toEqual([
      'notes.txt',
    ]);
    const client = clientFor(second.root);
    await expect(client.searchInstances(addressOf(0))).resolves.toHaveLength(3);
    await expect(client.retrieveInstance(addressOf(1))).resolves.toEqual(files[1]);
  });

  it('keeps the first object where another comes under its UID', async () => {
    const { root } = await serveArchive();
    const client = clientFor(root);
    await client.storeInstances([files[0]]);
    const changed = files[0].slice();
    changed[changed.length - 1] ^= 1;
    await expect(client.storeInstances([changed])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      why: expect.stringContaining('0111'),
    });
    await expect(client.retrieveInstance(addressOf(0))).resolves.toEqual(files[0]);
  });

  it('keeps an instance of another patient out of a study', async () => {
    const { root } = await serveArchive();
    const client = clientFor(root);
    await client.storeInstances([files[0]]);
    const other = Buffer.from(files[1]);
    const at = other.indexOf('FAULTS', other.indexOf(Buffer.of(0x10, 0, 0x20, 0, 0x4c, 0x4f)));
    other.write('OTHERS', at, 'latin1');
    await expect(client.storeInstances([new Uint8Array(other)])).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      why: expect.stringMatching(/A900/i) as string,
    });
    await client.storeInstances([files[1]]);
  });

  it('stores the same object once where it comes many times together', async () => {
    const { root, server } = await serveArchive();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => clientFor(root).storeInstances(files)),
    );
    expect(results.flat().every(({ status }) => status === 'stored')).toBe(true);
    expect(readdirSync(server.archive!.dir)).toHaveLength(1);
    await expect(clientFor(root).searchInstances({})).resolves.toHaveLength(3);
  });

  it('answers a STOW-RS request as the standard says', async () => {
    const { root } = await serveArchive();
    const type = 'multipart/related; type="application/dicom"; boundary=b';
    const post = async (parts: (Uint8Array | string)[], contentType = type) => {
      const body = Buffer.concat([
        ...parts.flatMap((part) => [
          Buffer.from('--b\r\nContent-Type: application/dicom\r\n\r\n'),
          Buffer.from(part),
          Buffer.from('\r\n'),
        ]),
        Buffer.from('--b--\r\n'),
      ]);
      const headers = { 'content-type': contentType };
      const answer = await fetch(`${root}/studies`, { method: 'POST', headers, body });
      return { status: answer.status, text: await answer.text() };
    };
    expect((await post([files[0]], 'application/json')).status).toBe(415);
    expect((await post([files[0]], 'multipart/related; boundary=other')).status).toBe(400);
    expect((await post([])).status).toBe(400);
    const good = await post([files[0]]);
    expect(good.status).toBe(200);
    const [stored] = JSON.parse(good.text)['00081199'].Value;
    expect(stored['00081155'].Value).toEqual([addressOf(0).sopInstanceUID]);
    const { studyInstanceUID, seriesInstanceUID, sopInstanceUID } = addressOf(0);
    expect(stored['00081190'].Value).toEqual([
      `${root}/studies/${studyInstanceUID}/series/${seriesInstanceUID}/instances/${sopInstanceUID}`,
    ]);
    const mixed = await post([files[1], 'no DICOM']);
    expect(mixed.status).toBe(202);
    expect(JSON.parse(mixed.text)['0008119A'].Value[0]['00081197'].Value).toEqual([0xc000]);
    const bad = await post([files[2].subarray(0, 500)]);
    expect(bad.status).toBe(409);
    expect(bad.text).toContain('ends early');
  });

  it('pages through matches, and says what it left out or could not search by', async () => {
    const { root } = await serveArchive();
    await clientFor(root).storeInstances(files);
    const get = async (query: string) => {
      const answer = await fetch(`${root}/instances?${query}`);
      const found = (await answer.json()) as Record<string, { Value: unknown[] }>[];
      const numbers = found.map((one) => one['00200013'].Value[0]);
      return { numbers, warning: answer.headers.get('warning') };
    };
    const all = await get('includefield=all&fuzzymatching=false');
    expect(all.warning).toBeNull();
    expect([...all.numbers].sort()).toEqual([1, 2, 3]);
    const firstTwo = await get('limit=2');
    expect(firstTwo.numbers).toEqual(all.numbers.slice(0, 2));
    expect(firstTwo.warning).toContain('1 further matches');
    expect(await get('limit=2&offset=2')).toEqual({ numbers: all.numbers.slice(2), warning: null });
    expect((await get('00080018=1.2.3')).numbers).toEqual([]);
    expect((await get('SliceThickness=3&InstanceNumber=2')).warning).toContain('SliceThickness');
    expect((await get('SliceThickness=3&InstanceNumber=2')).numbers).toEqual([2]);
  });

  it('gives all objects of a study in one message', async () => {
    const { root } = await serveArchive();
    await clientFor(root).storeInstances(files);
    const answer = await fetch(`${root}/studies/${addressOf(0).studyInstanceUID}`);
    const parts = parseMultipart(
      new Uint8Array(await answer.arrayBuffer()),
      answer.headers.get('content-type') as string,
    );
    expect(parts.map(({ body }) => Buffer.from(body).toString('base64')).sort()).toEqual(
      files.map((file) => Buffer.from(file).toString('base64')).sort(),
    );
  });

  it('follows bulk data addresses of its metadata, in sequences too', async () => {
    const { root } = await serveArchive();
    const client = clientFor(root);
    const bytes = Uint8Array.from({ length: 2000 }, (_value, n) => n % 251);
    const file = makePart10([
      ...testUids('1.1', '1.2', '1.3').slice(0, 2),
      {
        tag: '00082112',
        vr: 'SQ',
        value: [[], [{ tag: '00091001', vr: 'OB', value: bytes }]],
      },
      ...testUids('1.1', '1.2', '1.3').slice(2),
    ]);
    await client.storeInstances([file]);
    const url = `${root}/studies/1.1/series/1.2/metadata`;
    const [metadata] = (await (await fetch(url)).json()) as Record<string, { Value: object[] }>[];
    const item = metadata['00082112'].Value[1] as Record<string, { BulkDataURI: string }>;
    await expect(client.retrieveBulkData(item['00091001'].BulkDataURI)).resolves.toEqual(bytes);
    await expect(
      client.retrieveBulkData(`${item['00091001'].BulkDataURI}9`).catch(codeOf),
    ).resolves.toBe('SERVER_ERROR');
  });
});

const hasDcmtk = ['dcmconv', 'dcmcrle'].every((tool) => !spawnSync(tool, ['--version']).error);
if (!hasDcmtk) {
  console.warn('dcmtk is not installed: the archive is not tested with its transfer syntaxes.');
}

describe('the embedded archive and files dcmtk encoded', () => {
  const check = hasDcmtk ? it : it.skip;
  const encoded = (tool: string, option: string) => {
    const [from, to] = ['in.dcm', 'out.dcm'].map((name) => path.join(dir, name));
    writeFileSync(from, files[1]);
    execFileSync(tool, [option, from, to].filter(Boolean));
    return new Uint8Array(readFileSync(to));
  };

  check.each([
    ['implicit little endian', '+ti', '1.2.840.10008.1.2'],
    ['explicit big endian', '+tb', '1.2.840.10008.1.2.2'],
    ['deflated', '+td', '1.2.840.10008.1.2.1.99'],
  ])('gives %s frames as little endian', async (_name, option, syntax) => {
    const { root } = await serveArchive();
    const client = clientFor(root);
    const file = encoded('dcmconv', option);
    await client.storeInstances([file]);
    const [metadata] = await client.retrieveSeriesMetadata(addressOf(1));
    expect(getString(metadata, 'AvailableTransferSyntaxUID')).toBe(syntax);
    expect(getNumber(metadata, 'Columns')).toBe(16);
    const [frame] = await client.retrieveFrames(addressOf(1), [1]);
    expect(frame.transferSyntaxUID).toBe('1.2.840.10008.1.2.1');
    const values = new Uint16Array(new Uint8Array(frame.data).buffer);
    expect([...values]).toEqual([...volume.data.subarray(192, 384)].map((hu) => hu + 1024));
    const bulk = (metadata.PixelData as { BulkDataURI: string }).BulkDataURI;
    await expect(client.retrieveBulkData(bulk)).resolves.toEqual(new Uint8Array(frame.data));
    await expect(client.retrieveInstance(addressOf(1))).resolves.toEqual(file);
  });

  check('gives RLE frames as they are', async () => {
    const { root } = await serveArchive();
    const client = clientFor(root);
    const file = encoded('dcmcrle', '');
    await client.storeInstances([file]);
    const [frame] = await client.retrieveFrames(addressOf(1), [1]);
    expect(frame.transferSyntaxUID).toBe('1.2.840.10008.1.2.5');
    const [inFile] = readDicomFile(file).dataset.PixelData as ArrayBuffer[];
    expect(new Uint8Array(frame.data)).toEqual(new Uint8Array(inFile));
  });
});
