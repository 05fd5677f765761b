import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeFrame } from '../engine/frame';
import { testCt, testGeometry } from '../../tests/helpers/testCt';
import type { CtVolume } from '../volume/types';
import { runAsJob } from './runAsJob';

const { volume } = testCt(testGeometry({ dimensions: [4, 4, 4] }));
const ct: CtVolume = { ...volume, frameOfReferenceUID: '1.2.3' };
const series = { studyInstanceUID: '1.2', seriesInstanceUID: '1.2.4' };

let server: http.Server;
let events: object[];
let labelmap: object;
let asked: string[];

beforeEach(async () => {
  asked = [];
  const { data: _voxels, frameOfReferenceUID: _frame, ...grid } = ct;
  labelmap = { ...grid, data: new Uint8Array(64).fill(1) };
  server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.url === '/kidneys/series') {
      response.writeHead(202).end('{"id":"7"}');
    } else if (request.url === '/kidneys/series/7/progress') {
      // In pieces, as a network may deliver them.
      const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n:\n\n`).join('');
      response.write(text.slice(0, 9));
      response.end(text.slice(9));
    } else {
      const result = { labelmap, contourConvention: 'parenchyma' };
      response.end(Buffer.concat(encodeFrame({ result, model: {}, engine: 'node' })));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function run(told: number[] = []) {
  const { port } = server.address() as AddressInfo;
  const remote = { url: `http://127.0.0.1:${port}/kidneys/`, token: 't', archive: 'pacs' };
  return runAsJob(ct, { remote, series, onProgress: (fraction) => told.push(fraction) });
}

describe('runAsJob', () => {
  it('follows fetch and job to the labels, which get the frame of the CT', async () => {
    events = [
      { state: 'fetching', received: 2, instances: 4 },
      { state: 'running', received: 4, instances: 4, job: 'ab', stage: 'contouring' },
      { state: 'done', received: 4, instances: 4, job: 'ab' },
    ];
    const told: number[] = [];
    const { result, engine } = await run(told);
    expect(engine).toBe('node');
    expect(result.labelmap).toMatchObject({ dimensions: [4, 4, 4], frameOfReferenceUID: '1.2.3' });
    expect(told).toEqual([0, 0.15, 0.5, 1]);
    expect(asked).toEqual([
      'POST /kidneys/series Bearer t',
      'GET /kidneys/series/7/progress Bearer t',
      'GET /kidneys/jobs/ab/labels Bearer t',
    ]);
  });

  it('reports what the job failed with', async () => {
    const failure = {
      code: 'MISSING_SLICE',
      what: 'One is missing.',
      why: 'A gap.',
      next: 'Look.',
    };
    events = [{ state: 'failed', received: 4, instances: 4, job: 'ab', failure }];
    await expect(run()).rejects.toMatchObject(failure);
  });

  it('leaves a CT that the node does nothing with to another back end', async () => {
    const failure = {
      code: 'INVALID_CONFIGURATION',
      what: 'The node does nothing with this series.',
      why: 'None of its rules wants it.',
      next: 'Add a rule.',
    };
    events = [{ state: 'failed', received: 4, instances: 4, failure }];
    await expect(run()).rejects.toMatchObject({ ...failure, code: 'SERVER_ERROR' });
  });

  it('refuses labels of another grid, and a stream that ends in the middle', async () => {
    events = [{ state: 'waiting', received: 4, instances: 4, job: 'ab' }];
    await expect(run()).rejects.toMatchObject({ code: 'SERVER_ERROR' });
    events = [{ state: 'done', received: 4, instances: 4, job: 'ab' }];
    labelmap = { ...labelmap, imagePositionPatient: [0, 0, 77] };
    await expect(run()).rejects.toMatchObject({
      code: 'SERVER_ERROR',
      why: expect.stringMatching(/another grid/),
    });
  });
});
