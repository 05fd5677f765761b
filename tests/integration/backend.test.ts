import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeFrame } from '../../src/engine/frame';
import type { CtVolume } from '../../src/volume/types';
import { frameMediaType, runRemotely } from '../../src/worker/runRemotely';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

const root = path.resolve(__dirname, '../..');
const token = 'open-sesame';
const origin = 'https://viewer.example';
let folder: string;
let server: ChildProcess;
let url: string;
let printed = '';
/** Ends when the server hangs up on somebody who sends a byte of its headers now and then. */
let slowSender: Promise<void>;

function sendSlowly({ hostname, port }: URL): Promise<void> {
  const socket = net.connect(Number(port), hostname);
  socket.write('POST /contour HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const dripping = setInterval(() => socket.write('a'), 1000);
  return new Promise((resolve) => {
    socket.on('error', () => undefined).resume();
    socket.once('close', () => {
      clearInterval(dripping);
      resolve();
    });
  });
}

function trunk(): CtVolume {
  return ellipsoidTrunk([96, 96, 60], [4.4, 4.4, 6], { kidneyHu: ruleKidneyHu });
}

function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/contour`, {
    method: 'POST',
    body,
    headers: { 'content-type': frameMediaType, authorization: `Bearer ${token}`, ...headers },
  });
}

const frame = (value: unknown): Buffer<ArrayBuffer> => Buffer.concat(encodeFrame(value));

async function health(): Promise<{ busy: boolean; waiting: number; model: { name: string } }> {
  const headers = { authorization: `Bearer ${token}` };
  return (await (await fetch(`${url}/health`, { headers })).json()) as Awaited<
    ReturnType<typeof health>
  >;
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-'));
  writeRuleModel(path.join(folder, 'models'));
  server = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/tsx/dist/cli.mjs'),
      path.join(root, 'backend/main.ts'),
      ...['--port', '0', '--model', path.join(folder, 'models'), '--origin', origin],
      ...['--max-mb', '20', '--queue', '1'],
    ],
    {
      cwd: folder,
      env: { ...process.env, KIDNEY_BACKEND_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const keep = (text: Buffer) => (printed += text.toString());
  server.stdout!.on('data', keep);
  server.stderr!.on('data', keep);
  url = await new Promise<string>((resolve, reject) => {
    server.stdout!.on('data', () => {
      const found = /http:\/\/\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error(printed)));
  });
  slowSender = sendSlowly(new URL(url));
});

afterAll(async () => {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the contouring server', () => {
  it('gives labels on the CT’s own grid, with findings and the model’s identity', async () => {
    const ct = { ...trunk(), frameOfReferenceUID: '1.2.3.4' };
    const fractions: number[] = [];
    const { result, model, engine } = await runRemotely(ct, {
      remote: { url, token },
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(model).toMatchObject({ name: 'rule', version: '1.0.0' });
    expect(engine).toBe('onnxruntime-node, CPU');
    expect(fractions).toEqual([0, 0.2, 1]);
    expect(ct.data).toHaveLength(96 * 96 * 60);
    expect(result.labelmap).toMatchObject({
      dimensions: [96, 96, 60],
      spacingMm: [4.4, 4.4, 6],
      frameOfReferenceUID: '1.2.3.4',
    });
    const voxelMl = (4.4 * 4.4 * 6) / 1000;
    for (const label of [1, 2]) {
      const count = result.labelmap.data.reduce((n, v) => n + (v === label ? 1 : 0), 0);
      // The ellipsoid of 28 x 26 x 56 mm less its border, where fat dilutes the HU.
      expect(count * voxelMl).toBeGreaterThan(110);
      expect(count * voxelMl).toBeLessThan((4 / 3) * Math.PI * 2.8 * 2.6 * 5.6);
    }
    expect(result.findings.length).toBeGreaterThan(0);
  });

  it('takes a body without packing and answers without, where that is asked for', async () => {
    const response = await post(frame({ ct: trunk() }), { 'accept-encoding': 'identity' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-type')).toBe(frameMediaType);
  });

  it('reports that there are no kidneys as the pipeline does', async () => {
    const empty = { ...trunk(), data: new Int16Array(96 * 96 * 60).fill(-1000) };
    const remote = { url, token };
    await expect(runRemotely(empty, { remote, onProgress: () => undefined })).rejects.toMatchObject(
      { code: 'KIDNEYS_NOT_FOUND' },
    );
  });

  it('tells its model, and no more, to those with the token', async () => {
    expect(await health()).toMatchObject({ busy: false, waiting: 0, model: { name: 'rule' } });
  });

  it.each([undefined, 'Bearer wrong', 'Bearer open-sesam', 'open-sesame'])(
    'refuses the token %s before it reads the body',
    async (authorization) => {
      const headers: Record<string, string> = authorization ? { authorization } : {};
      const response = await fetch(`${url}/contour`, { method: 'POST', body: '-', headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'NOT_AUTHORIZED' });
    },
  );

  it('answers pages of the origins it was told, and no others', async () => {
    const ask = (from: string) =>
      fetch(`${url}/contour`, { method: 'OPTIONS', headers: { origin: from } });
    const allowed = await ask(origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    const other = await ask('https://elsewhere.example');
    expect(other.status).toBe(401);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  const { data, ...geometry } = trunk();
  it.each([
    ['no frame', Buffer.from('DICM'), /KDF1/],
    ['no CT', frame({}), /ct\.dimensions/],
    ['too few voxels', frame({ ct: { ...geometry, data: data.slice(1) } }), /552959 voxels/],
    [
      'a skewed grid',
      frame({ ct: { ...geometry, direction: [1, 0, 0, 0.5, 1, 0, 0, 0, 1], data } }),
      /perpendicular/,
    ],
    ['no spacing', frame({ ct: { ...geometry, spacingMm: [0, 1, 1], data } }), /spacingMm/],
    [
      'an unknown convention',
      frame({ ct: { ...geometry, data }, contourConvention: 'x' }),
      /parenchyma, solid/,
    ],
    [
      'more than is allowed',
      frame({ ct: { ...geometry, data: new Int16Array(11e6) } }),
      /20 MB|too large/,
    ],
  ])('refuses %s', async (_name, body, why) => {
    const response = await post(body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toMatchObject({
      code: 'INVALID_ARGUMENT',
      why: expect.stringMatching(why) as string,
    });
  });

  it.each([
    ['JSON', 'application/json', '{"ct":{"dimensions":[2,2,2]}}'],
    ['deep JSON', 'application/json', '['.repeat(100_000)],
    ['text', 'text/plain', 'hello'],
    ['a form', 'application/x-www-form-urlencoded', 'a=1'],
  ])('refuses %s as a body', async (_name, type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('has names for addresses and methods that it does not know', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const other = await fetch(`${url}/elsewhere`, { headers });
    expect([other.status, await other.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    ]);
    const wrong = await fetch(`${url}/contour`, { headers });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    const empty = await fetch(`${url}/contour`, { method: 'POST', headers });
    expect(empty.status).toBe(400);
  });

  it('reads no more than two bodies, and gives the places back when their senders go', async () => {
    const open = [1, 2, 3, 4].map(() => {
      const request = http.request(`${url}/contour`, {
        method: 'POST',
        headers: {
          'content-type': frameMediaType,
          'content-length': 15e6,
          authorization: `Bearer ${token}`,
        },
      });
      request.on('error', () => undefined);
      request.write(Buffer.alloc(1000));
      return request;
    });
    let refusals = 0;
    for (const request of open) {
      request.on('response', ({ statusCode }) => (refusals += statusCode === 503 ? 1 : 0));
    }
    while (refusals < 2) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    open.forEach((request) => request.destroy());
    while ((await post(frame({ ct: trunk() }))).status !== 200) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });

  it('refuses a small body that unpacks to a large one, and one that is cut short', async () => {
    const bomb = gzipSync(Buffer.alloc(60e6));
    expect(bomb.length).toBeLessThan(100_000);
    const large = await post(bomb, { 'content-encoding': 'gzip' });
    expect(await large.json()).toMatchObject({ why: expect.stringMatching(/20 MB/) as string });
    const cut = gzipSync(frame({ ct: trunk() })).subarray(0, 5000);
    const short = await post(cut, { 'content-encoding': 'gzip' });
    expect(await short.json()).toMatchObject({ why: expect.stringMatching(/cut short/) as string });
  });

  it('works on one at a time, keeps one waiting, and refuses more', async () => {
    const body = frame({ ct: trunk() });
    const all = await Promise.all([1, 2, 3, 4].map(() => post(body)));
    const statuses = all.map(({ status }) => status).sort();
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    expect(statuses.at(-1)).toBe(503);
  });

  it('drops the work of a viewer that goes away, and goes on answering', async () => {
    const body = frame({ ct: trunk() });
    const request = http.request(`${url}/contour`, {
      method: 'POST',
      headers: {
        'content-type': frameMediaType,
        'content-length': body.length,
        authorization: `Bearer ${token}`,
      },
    });
    request.on('error', () => undefined);
    request.end(body);
    while (!(await health()).busy) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    request.destroy();
    while ((await health()).busy) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await post(body)).status).toBe(200);
  });

  it('hangs up on a sender that never comes to the end of its headers', async () => {
    await slowSender;
    expect((await health()).model.name).toBeDefined();
  });

  it('has written nothing: neither a file nor a line about what it was sent', () => {
    expect(fs.readdirSync(folder)).toEqual(['models']);
    expect(printed.trim().split('\n')).toHaveLength(1);
  });
});
