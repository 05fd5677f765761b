import { Worker } from 'node:worker_threads';
import type { CallAnswer } from '../src/calls/callTypes';
import type { WorkerEnd } from '../src/calls/workerPort';
import { nodeWorkerPort } from './nodeWorkerPort';

/** A thread that does this with what it is told, and what is heard of it first. */
async function hear(act: string) {
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', (data) => { ${act} });`,
    { eval: true },
  );
  const port = nodeWorkerPort(thread);
  const buffer = new ArrayBuffer(8);
  const heard = await new Promise<{ answer?: CallAnswer; end?: WorkerEnd }>((resolve) => {
    port.onmessage = ({ data }) => resolve({ answer: data });
    port.onerror = (end) => resolve({ end });
    port.postMessage(buffer, [buffer]);
  });
  await port.terminate();
  return { ...heard, bytesLeft: buffer.byteLength };
}

describe('nodeWorkerPort', () => {
  it('moves what is given away, and brings answers', async () => {
    const { answer, bytesLeft } = await hear('parentPort.postMessage({ id: data.byteLength });');
    expect(answer).toEqual({ id: 8 });
    expect(bytesLeft).toBe(0);
  });

  it('tells what a thread threw', async () => {
    const { end } = await hear('throw new TypeError("boom");');
    expect(end!.message).toBe('boom');
    expect(String(end!.error)).toBe('TypeError: boom');
  });

  it('tells that a thread ended, with which code', async () => {
    expect((await hear('process.exit(3);')).end).toEqual({
      message: 'Its thread ended with code 3.',
    });
    expect((await hear('parentPort.close();')).end).toEqual({
      message: 'Its thread ended with code 0.',
    });
  });
});
