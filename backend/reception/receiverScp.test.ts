import fs from 'node:fs';
import type { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { Logger } from 'pino';
import { ReceiverScp } from './receiverScp';
import { silenceDimse } from '../silenceDimse';
import type { ReceiverOptions } from './receiverOptions';
import { makePart10, testUids } from '../../tests/helpers/makePart10';
import { SeriesTable } from './seriesTable';

const ct = '1.2.840.10008.5.1.4.1.1.2';
const secondaryCapture = '1.2.840.10008.5.1.4.1.1.7';
const explicitVr = '1.2.840.10008.1.2.1';
const [success, classNotAgreed, noRoom] = [0, 0x0110, 0x0213];

let dataFolder: string;
let table: SeriesTable;
let refusals: string[];

beforeEach(async () => {
  silenceDimse();
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'receiver-'));
  table = await SeriesTable.open(dataFolder);
  refusals = [];
});

afterEach(() => {
  table.close();
  fs.rmSync(dataFolder, { recursive: true, force: true });
});

const number = (value: number, size: 2 | 4) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};
const unit = (type: number, body: Buffer) =>
  Buffer.concat([Buffer.from([type, 0]), number(body.length, 4), body]);
const part = (type: number, ...values: Uint8Array[]) => {
  const body = Buffer.concat(values);
  return Buffer.concat([Buffer.from([type, 0]), number(body.length, 2), body]);
};
const request = (caller: string, sopClass: string) =>
  unit(
    1,
    Buffer.concat([
      Buffer.from([0, 1, 0, 0]),
      Buffer.from('KIDNEYS'.padEnd(16) + caller.padEnd(16)),
      Buffer.alloc(32),
      part(0x10, Buffer.from('1.2.840.10008.3.1.1.1')),
      part(
        0x20,
        Buffer.from([1, 0, 0, 0]),
        part(0x30, Buffer.from(sopClass)),
        part(0x40, Buffer.from(explicitVr)),
      ),
      part(0x50, part(0x51, number(16384, 4))),
    ]),
  );
const piece = (control: number, bytes: Uint8Array) =>
  unit(4, Buffer.concat([number(bytes.length + 2, 4), Buffer.from([1, control]), bytes]));

/** C-STORE-RQ (PS3.7 9.3.1.1), Implicit VR Little Endian. */
function command(sopClass: string, instance: string): Buffer {
  const element = (tag: number, value: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(tag, 2);
    head.writeUInt32LE(value.length, 4);
    return Buffer.concat([head, value]);
  };
  const uid = (text: string) => Buffer.from(text.length % 2 === 0 ? text : `${text}\0`);
  return Buffer.concat([
    element(0x0002, uid(sopClass)),
    element(0x0100, Buffer.from([1, 0])),
    element(0x0110, Buffer.from([1, 0])),
    element(0x0800, Buffer.from([0, 0])),
    element(0x1000, uid(instance)),
  ]);
}

/** The data set of an object, without the file's header (PS3.10 7.1). */
function dataSet(sopClass: string): Uint8Array {
  const [, ...uids] = testUids('1.2', '1.3', '1.4');
  const file = makePart10([{ tag: '00080016', vr: 'UI', value: sopClass }, ...uids]);
  return file.subarray(144 + Buffer.from(file).readUInt32LE(140));
}

/** Sends an object, and says what was in the folder of what arrives before its last piece. */
function send(caller: string, sopClasses: { agreed: string; sent: string }) {
  const out: Buffer[] = [];
  const socket = Object.assign(new PassThrough(), {
    remoteAddress: '127.0.0.1',
    setTimeout: () => undefined,
    destroySoon: () => undefined,
    write: (bytes: Buffer) => out.push(bytes),
  });
  const log = { warn: ({ code }: { code?: string }) => code && refusals.push(code) };
  new ReceiverScp(socket as unknown as Socket, {
    settings: {
      aeTitle: 'KIDNEYS',
      callers: [{ aeTitle: 'CT1' }],
      maxInstanceMegabytes: 1,
      maxSeriesMegabytes: 10,
    } as unknown as ReceiverOptions['settings'],
    dataFolder,
    table,
    log: log as unknown as Logger,
  });
  const { agreed, sent } = sopClasses;
  const bytes = dataSet(sent);
  socket.emit('data', request(caller, agreed));
  socket.emit('data', piece(3, command(sent, '1.4')));
  socket.emit('data', piece(0, bytes.subarray(0, 20)));
  const arriving = path.join(dataFolder, 'arriving');
  const inTheMiddle =
    fs.existsSync(arriving) && fs.statSync(arriving).isDirectory()
      ? fs.readdirSync(arriving).length
      : 0;
  socket.emit('data', piece(2, bytes.subarray(20)));
  socket.emit('close');
  const answer = out.length > 1 ? out[out.length - 1] : undefined;
  // Status (0000,0900) of the answer.
  const at = answer?.indexOf(Buffer.from([0, 0, 0, 9, 2, 0, 0, 0])) ?? -1;
  return { inTheMiddle, status: at < 0 ? undefined : answer!.readUInt16LE(at + 8) };
}

test('an object of who may send is kept, that of a stranger never reaches the disk', () => {
  const sopClasses = { agreed: ct, sent: ct };
  expect(send('STRANGER', sopClasses)).toEqual({ inTheMiddle: 0, status: undefined });
  expect(send('CT1', sopClasses)).toEqual({ inTheMiddle: 1, status: success });
  expect(table.arriving).toBe(1);
});

test('an object of another kind than was agreed on is refused', () => {
  expect(send('CT1', { agreed: ct, sent: secondaryCapture }).status).toBe(classNotAgreed);
  // Nothing was agreed on: it is a kind that the node does not take.
  const notTaken = { agreed: secondaryCapture, sent: secondaryCapture };
  expect(send('CT1', notTaken)).toEqual({ inTheMiddle: 0, status: undefined });
  expect(refusals).toEqual(['INVALID_TAG']);
  expect(table.arriving).toBe(0);
});

test('where nothing can be written, the sender hears it', () => {
  fs.writeFileSync(path.join(dataFolder, 'arriving'), 'a file in the place of the folder');
  expect(send('CT1', { agreed: ct, sent: ct }).status).toBe(noRoom);
  expect(refusals).toEqual(['OUTPUT_FAILED']);
});
