import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { sendByCStore } from '../../backend/delivery/sendByCStore';
import { readDicomFile } from '../../src/dicom';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { ctFilesFromVolume } from '../helpers/ctFilesFromVolume';
import { freePort } from '../helpers/redis';
import { hasTool, runTool, testWithTool } from '../helpers/tools';

const testWithDcmtk = testWithTool('dcmtk', hasTool('storescp') && hasTool('echoscu'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'delivery-'));
const [file] = ctFilesFromVolume(ellipsoidTrunk([8, 8, 1], [4, 4, 5]), {
  patientName: 'Ümlaut^Ü',
  patientID: 'P1',
});
const children: ChildProcess[] = [];

afterAll(() => {
  children.forEach((child) => child.kill());
  fs.rmSync(folder, { recursive: true });
});

/** A receiver that answers, with further options. */
async function receiver(...options: string[]) {
  const port = await freePort();
  const args = ['-aet', 'STORE', '-od', folder, '-B', ...options, `${port}`];
  children.push(spawn('storescp', args, { stdio: 'ignore' }));
  const isDown = () =>
    /connection refused/i.test(runTool('echoscu', ['127.0.0.1', `${port}`]).output);
  while (isDown()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { kind: 'dicom' as const, aeTitle: 'STORE', host: '127.0.0.1', port };
}

testWithDcmtk.each([
  ['Implicit VR alone', '+xi', '1.2.840.10008.1.2'],
  ['both, Implicit first', '+x=', '1.2.840.10008.1.2.1'],
])('a receiver that takes %s has every element', async (_name, option, syntax) => {
  await sendByCStore([file], await receiver(option), 'KIDNEYS');
  const [name] = fs.readdirSync(folder);
  const received = readDicomFile(fs.readFileSync(path.join(folder, name)));
  fs.rmSync(path.join(folder, name));
  expect(received.transferSyntaxUID).toBe(syntax);
  expect(received.dataset).toEqual(readDicomFile(file).dataset);
});

testWithDcmtk('who refuses the association is not asked again', async () => {
  const refusing = sendByCStore([file], await receiver('--refuse'), 'KIDNEYS');
  await expect(refusing).rejects.toMatchObject({ code: 'STORE_REFUSED' });
});

test('nobody there, or one who hangs up: it passes, and is tried again', async () => {
  const nobody = { kind: 'dicom' as const, aeTitle: 'STORE', host: '127.0.0.1' };
  await expect(
    sendByCStore([file], { ...nobody, port: await freePort() }, 'KIDNEYS'),
  ).rejects.toMatchObject({ code: 'NETWORK_FAILED' });
  const server = net.createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await expect(sendByCStore([file], { ...nobody, port }, 'KIDNEYS')).rejects.toMatchObject({
    code: 'NETWORK_FAILED',
  });
  await new Promise((resolve) => server.close(resolve));
});

test('who takes no bytes at a time is refused, before sending would never end', async () => {
  const accept = Buffer.concat([
    Buffer.from([2, 0, 0, 0, 0, 101, 0, 1]),
    Buffer.alloc(66),
    Buffer.from([0x10, 0, 0, 17]),
    Buffer.from('1.2.840.10008.3.1'),
    Buffer.from([0x50, 0, 0, 8, 0x51, 0, 0, 4, 0, 0, 0, 6]),
  ]);
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.write(accept));
    socket.on(
      'data',
      ([type]) => type === 5 && socket.end(Buffer.from([6, 0, 0, 0, 0, 4, 0, 0, 0, 0])),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const to = { kind: 'dicom' as const, aeTitle: 'STORE', host: '127.0.0.1', port };
  await expect(sendByCStore([file], to, 'KIDNEYS')).rejects.toMatchObject({
    code: 'STORE_REFUSED',
    why: 'It takes 6 bytes at a time.',
  });
  await new Promise((resolve) => server.close(resolve));
});
