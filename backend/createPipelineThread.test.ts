import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPipelineThread } from './createPipelineThread';
import type { PipelineThreadOptions } from './createPipelineThread';
import type { ContourRequest } from './parseContourRequest';

const never = new AbortController().signal;
const request = (): ContourRequest => ({
  ct: {
    dimensions: [2, 2, 2],
    spacingMm: [1, 1, 1],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data: new Int16Array(8),
  },
});

let folder: string;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thread-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
/** A thread that is ready, and does this the first time it is asked; threads after it answer. */
async function start(atFirst: string, more: Partial<PipelineThreadOptions> = {}) {
  const script = path.join(fs.mkdtempSync(path.join(folder, 's-')), 'thread.cjs');
  fs.writeFileSync(
    script,
    `const { parentPort } = require('node:worker_threads');
     const fs = require('node:fs');
     parentPort.on('message', ({ id, name, input }) => {
       const done = (output) => parentPort.postMessage({ id, type: 'done', output });
       if (name === 'load') {
         done({ model: { name: 'm' }, engine: 'e' });
         return;
       }
       if (fs.existsSync(__filename + '.asked')) {
         done('second');
         return;
       }
       fs.writeFileSync(__filename + '.asked', '');
       ${atFirst}
     });`,
  );
  return createPipelineThread({ script, ...more });
}

describe('createPipelineThread', () => {
  it.each([
    ['ends silently', 'process.exit(0);', 'WORKER_STOPPED', /code 0/, {}],
    ['closes its port', 'parentPort.close();', 'WORKER_STOPPED', /code 0/, {}],
    ['throws', 'throw new Error("boom");', 'ENGINE_FAILED', /boom/, {}],
    [
      'has no memory left',
      'const all = []; for (;;) all.push(new Array(1e5).fill(all.length + 0.5));',
      'ENGINE_FAILED',
      /memory/,
      { maxOldGenerationSizeMb: 40 },
    ],
    ['hangs', 'for (;;);', 'WORKER_STOPPED', /Nothing was heard/, { patienceMs: 2000 }],
    ['never answers', '', 'WORKER_STOPPED', /Nothing was heard/, { patienceMs: 2000 }],
  ])('reports a thread that %s, and replaces it', async (_name, act, code, why, more) => {
    const thread = await start(act, more);
    try {
      await expect(thread.run(request(), never)).rejects.toMatchObject({
        code,
        why: expect.stringMatching(why) as string,
      });
      expect(thread.isAlive).toBe(false);
      await expect(thread.run(request(), never)).resolves.toBe('second');
      expect(thread.isAlive).toBe(true);
    } finally {
      await thread.end();
    }
  });

  it('does not give up one that tells of its progress', async () => {
    const thread = await start(
      `let n = 0;
       const timer = setInterval(() => {
         const isLast = ++n === 15;
         if (isLast) clearInterval(timer);
         if (isLast) done('late');
         else parentPort.postMessage({ id, type: 'progress', progress: true });
       }, 150);`,
      { patienceMs: 2000 },
    );
    await expect(thread.run(request(), never)).resolves.toBe('late');
    await thread.end();
  });

  it('tells the model that the thread has loaded', async () => {
    const thread = await start('');
    expect(thread).toMatchObject({ model: { name: 'm' }, engine: 'e', isAlive: true });
    await thread.end();
    expect(thread.isAlive).toBe(false);
    await expect(thread.run(request(), never)).rejects.toMatchObject({
      code: 'WORKER_STOPPED',
      why: 'The server is shutting down.',
    });
  });

  it('tells a thread that nobody waits any more, and takes what it answers', async () => {
    const controller = new AbortController();
    const thread = await start(
      `const { cancelled } = input;
       const timer = setInterval(() => {
         if (Atomics.load(cancelled, 0) === 0) return;
         clearInterval(timer);
         const error = { code: 'CANCELLED', what: 'Seen.', why: '-', next: '-' };
         parentPort.postMessage({ id, type: 'failed', error });
       }, 20);`,
    );
    const run = thread.run(request(), controller.signal);
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED', what: 'Seen.' });
    expect(thread.isAlive).toBe(true);
    await expect(thread.run(request(), never)).resolves.toBe('second');
    await thread.end();
  });

  it('ends a thread that cannot load its model', async () => {
    const script = path.join(folder, 'unloaded.cjs');
    fs.writeFileSync(
      script,
      `const { parentPort } = require('node:worker_threads');
       const error = { code: 'MODEL_UNAVAILABLE', what: 'Gone.', why: '-', next: '-' };
       parentPort.on('message', ({ id }) => parentPort.postMessage({ id, type: 'failed', error }));`,
    );
    await expect(createPipelineThread({ script })).rejects.toMatchObject({
      code: 'MODEL_UNAVAILABLE',
    });
  });

  it('reports a thread that cannot start', async () => {
    const script = path.join(folder, 'broken.cjs');
    fs.writeFileSync(script, 'throw new Error("no such engine");');
    await expect(createPipelineThread({ script })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      why: expect.stringContaining('no such engine') as string,
    });
  });
});
