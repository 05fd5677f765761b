import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { guardPduLengths } from './guardPduLengths';

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

/** Whether the connection was ended by these bytes, which come in pieces of that size. */
async function isEnded(bytes: number[], pieces = 1000): Promise<boolean> {
  const socket = new PassThrough();
  guardPduLengths(socket as unknown as Socket);
  for (let at = 0; at < bytes.length && !socket.destroyed; at += pieces) {
    socket.write(Buffer.from(bytes.slice(at, at + pieces)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return socket.destroyed;
}

const honest = [
  ...unit(1, zeros(200)),
  ...unit(4, [...item(lastOfCommand, zeros(120)), ...item(data, zeros(500))]),
  ...unit(4, item(lastOfData, zeros(700))),
  ...unit(4, item(command, zeros(40))),
  ...unit(4, item(lastOfCommand, zeros(40))),
  ...unit(5, zeros(4)),
];

test('what senders do is let through, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (pieces) => {
      expect(await isEnded(honest, pieces)).toBe(false);
    }),
    { numRuns: 10 },
  );
});

test('many commands are let through, one that does not end is not', async () => {
  const many = (control: number) =>
    Array.from({ length: 70 }, () => unit(4, item(control, zeros(1000)))).flat();
  expect(await isEnded([...many(lastOfCommand), ...many(data)])).toBe(false);
  expect(await isEnded(many(command))).toBe(true);
});

test.each([
  ['a type that does not exist', unit(9, [])],
  ['four gigabytes', [1, 0, 255, 255, 255, 255]],
  ['an item longer than its unit', [4, 0, 0, 0, 0, 8, 0, 0, 0, 99, 1, 0]],
  ['an item without its header', unit(4, [0, 0, 0, 1, 1, 0])],
  ['a unit that is too short for an item', unit(4, [0, 0, 0])],
])('%s ends the connection', async (_name, bytes) => {
  expect(await isEnded(bytes)).toBe(true);
});
