import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { guardUnits } from './guardUnits';

const bytesOf = (n: number, size: number) =>
  Array.from({ length: size }, (_, i) => (n >>> (8 * (size - 1 - i))) & 255);
const unit = (type: number, body: number[]) => [type, 0, ...bytesOf(body.length, 4), ...body];
const item = (control: number, fragment: number[]) => [
  ...bytesOf(fragment.length + 2, 4),
  ...[1, control],
  ...fragment,
];
const zeros = (n: number) => Array<number>(n).fill(0);
const [command, lastOfCommand, data, lastOfData] = [1, 3, 0, 2];

const text = (value: string) => [...Buffer.from(value)];
const part = (type: number, body: number[]) => [type, 0, ...bytesOf(body.length, 2), ...body];
const context = (id: number, syntaxes: string[]) =>
  part(0x20, [
    ...[id, 0, 0, 0],
    ...part(0x30, text('1.2.840.10008.5.1.4.1.1.2')),
    ...syntaxes.flatMap((syntax) => part(0x40, text(syntax))),
  ]);
const request = (...items: number[][]) => unit(1, [...zeros(68), ...items.flat()]);
const asked = request(context(1, ['1.2.840.10008.1.2']));

/** A connection that comes in pieces of that size, and what the reader behind the guard hears. */
async function send(bytes: number[], pieces = 1000) {
  const socket = new PassThrough();
  const heard: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  guardUnits(socket as unknown as Socket, 60_000);
  for (let at = 0; at < bytes.length && !socket.destroyed; at += pieces) {
    socket.write(Buffer.from(bytes.slice(at, at + pieces)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const isDestroyed = socket.destroyed;
  socket.destroy();
  return { isEnded: isDestroyed, heard: Buffer.concat(heard) };
}

/** Whether the connection was ended by these bytes. */
const isEnded = async (bytes: number[], pieces?: number) => (await send(bytes, pieces)).isEnded;

const honest = [
  ...asked,
  ...unit(4, [...item(lastOfCommand, zeros(120)), ...item(data, zeros(500))]),
  ...unit(4, item(lastOfData, zeros(700))),
  ...unit(4, item(command, zeros(40))),
  ...unit(4, item(lastOfCommand, zeros(40))),
  ...unit(5, zeros(4)),
];

test('what senders do is let through, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (pieces) => {
      const sent = await send(honest, pieces);
      expect(sent.isEnded).toBe(false);
      expect(sent.heard).toEqual(Buffer.from(honest));
    }),
    { numRuns: 10 },
  );
});

test('many commands are let through, one that does not end is not', async () => {
  const many = (control: number) =>
    Array.from({ length: 70 }, () => unit(4, item(control, zeros(1000)))).flat();
  expect(await isEnded([...asked, ...many(lastOfCommand), ...many(data)])).toBe(false);
  expect(await isEnded([...asked, ...many(command)])).toBe(true);
});

test.each([
  ['a type that does not exist', [...asked, ...unit(9, [])]],
  ['an answer to a request that nobody made', [...asked, ...unit(2, zeros(68))]],
  ['four gigabytes', [...asked, 5, 0, 255, 255, 255, 255]],
  ['an item longer than its unit', [...asked, 4, 0, 0, 0, 0, 8, 0, 0, 0, 99, 1, 0]],
  ['an item without its header', [...asked, ...unit(4, [0, 0, 0, 1, 1, 0])]],
  ['a unit that is too short for an item', [...asked, ...unit(4, [0, 0, 0])]],
  ['data before an association', unit(4, item(data, zeros(10)))],
  ['a second request', [...asked, ...asked]],
  ['a request without end', [1, 0, ...bytesOf(200_000, 4)]],
])('%s ends the connection', async (_name, bytes) => {
  expect(await isEnded(bytes)).toBe(true);
});

test('a request that the library would compare with itself for minutes is read by nobody', async () => {
  const names = Array.from({ length: 101 }, (_, n) => `1.${n}`);
  const ids = Array.from({ length: 129 }, (_, n) => n);
  const largest = request(...ids.slice(1).map((id) => context(id, names.slice(0, 20))));
  expect(await send(largest)).toEqual({ isEnded: false, heard: Buffer.from(largest) });
  for (const hostile of [
    request(context(1, names)),
    request(context(1, ['1.2']), context(1, ['1.3'])),
    request(...ids.map((id) => context(id, ['1.2']))),
    request(context(1, ['1'.repeat(65)])),
    request([0x20, 0, 0, 99, 1]),
    request(part(0x50, []), part(0x50, [])),
  ]) {
    // In one piece: what is read is read at once.
    expect(await send(hostile, 1e6)).toEqual({ isEnded: true, heard: Buffer.alloc(0) });
  }
});

test('a unit that does not end in time ends the connection; a pause between units does not', () => {
  jest.useFakeTimers();
  const socket = new PassThrough();
  const begin = (bytes: number[]) => socket.emit('data', Buffer.from(bytes));
  guardUnits(socket as unknown as Socket, 60_000);
  begin(asked);
  jest.advanceTimersByTime(600_000);
  begin([4, 0, 0]);
  jest.advanceTimersByTime(50_000);
  begin([0, 0, 12, 0, 0, 0, 8, 1, lastOfData, ...zeros(6), 4]);
  jest.advanceTimersByTime(50_000);
  expect(socket.destroyed).toBe(false);
  begin([0]);
  jest.advanceTimersByTime(10_000);
  expect(socket.destroyed).toBe(true);
  jest.useRealTimers();
});
