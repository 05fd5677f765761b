import type { Socket } from 'node:net';

/** Longest protocol data unit that is taken, bytes; the node announces less (PS3.8 D.1). */
const longestPdu = 1_048_576;
/** Longest command, bytes: a few UIDs and numbers (PS3.7 9.3), which are collected in memory. */
const longestCommand = 65_536;
/** Header of a unit, and of an item of a unit with data. */
const headBytes = 6;
const dataUnit = 4;

/**
 * Ends a connection that announces a protocol data unit of a type that does not exist or longer
 * than any honest sender's, or a command that does not end, before it is collected in memory.
 */
export function guardPduLengths(socket: Socket): void {
  const guard = new PduGuard();
  socket.on('data', (chunk: Buffer) => {
    if (!guard.accepts(chunk)) {
      socket.destroy();
    }
  });
}

/** Follows the headers of one connection (PS3.8 9.3.1 and 9.3.5.1). */
class PduGuard {
  #head = Buffer.alloc(0);
  /** Bytes until the next header. */
  #skip = 0;
  /** Bytes of a unit with data after the item that is being skipped. */
  #leftInUnit = 0;
  #commandBytes = 0;

  accepts(chunk: Buffer): boolean {
    let at = 0;
    while (at < chunk.length) {
      const skipped = Math.min(this.#skip, chunk.length - at);
      this.#skip -= skipped;
      at += skipped;
      const taken = chunk.subarray(at, at + headBytes - this.#head.length);
      this.#head = Buffer.concat([this.#head, taken]);
      at += taken.length;
      if (this.#head.length === headBytes) {
        const isAccepted = this.#leftInUnit > 0 ? this.#beginItem() : this.#beginUnit();
        if (!isAccepted) {
          return false;
        }
        this.#head = Buffer.alloc(0);
      }
    }
    return true;
  }

  /** Type, reserved byte, length. */
  #beginUnit(): boolean {
    const type = this.#head[0];
    const length = this.#head.readUInt32BE(2);
    if (type === dataUnit) {
      this.#leftInUnit = length;
    } else {
      this.#skip = length;
    }
    return type >= 1 && type <= 7 && length <= longestPdu && this.#hasRoomForItem();
  }

  /** Length of what follows it, presentation context, control header: bit 0 command, bit 1 last. */
  #beginItem(): boolean {
    const length = this.#head.readUInt32BE(0);
    const control = this.#head[5];
    const fragment = length - 2;
    if (fragment < 0 || fragment + headBytes > this.#leftInUnit) {
      return false;
    }
    this.#leftInUnit -= fragment + headBytes;
    this.#skip = fragment;
    if ((control & 1) !== 0) {
      this.#commandBytes += fragment;
    }
    const isAccepted = this.#commandBytes <= longestCommand && this.#hasRoomForItem();
    if ((control & 2) !== 0) {
      this.#commandBytes = 0;
    }
    return isAccepted;
  }

  /** What is left of a unit with data is nothing, or has a header of its own. */
  #hasRoomForItem(): boolean {
    return this.#leftInUnit === 0 || this.#leftInUnit >= headBytes;
  }
}
