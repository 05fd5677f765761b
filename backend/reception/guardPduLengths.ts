import type { Socket } from 'node:net';

/** Longest protocol data unit that is taken, bytes; the node announces less (PS3.8 D.1). */
const longestPdu = 1_048_576;

/**
 * Ends a connection that announces a protocol data unit (PS3.8 9.3.1: type, reserved, length) of a
 * type that does not exist or longer than any honest sender's, before it is collected in memory.
 */
export function guardPduLengths(socket: Socket): void {
  let head = Buffer.alloc(0);
  let left = 0;
  socket.on('data', (chunk: Buffer) => {
    let at = 0;
    while (at < chunk.length) {
      const skipped = Math.min(left, chunk.length - at);
      left -= skipped;
      at += skipped;
      const taken = chunk.subarray(at, at + 6 - head.length);
      head = Buffer.concat([head, taken]);
      at += taken.length;
      if (head.length < 6) {
        return;
      }
      left = head.readUInt32BE(2);
      if (head[0] < 1 || head[0] > 7 || left > longestPdu) {
        socket.destroy();
        return;
      }
      head = Buffer.alloc(0);
    }
  });
}
