import type { Socket } from 'node:net';
import { createWatchdog } from '../../src/calls/createWatchdog';
import type { Watchdog } from '../../src/calls/createWatchdog';
import { isSoundRequest } from './isSoundRequest';

/** Longest protocol data unit that is taken, bytes; the node announces less (PS3.8 D.1). */
const longestPdu = 1_048_576;
/** Longest request for an association; 128 contexts with a score of syntaxes have half of it. */
const longestRequest = 131_072;
/** Longest command, bytes: a few UIDs and numbers (PS3.7 9.3), which are collected in memory. */
const longestCommand = 65_536;
/** Header of a unit, and of an item of a unit with data. */
const headBytes = 6;
/** What a sender sends (PS3.8 9.3.1); the other units are ours to send. */
const [requestUnit, dataUnit, releaseUnit, abortUnit] = [1, 4, 5, 7];

/**
 * Ends a connection that asks for its association twice, or with a request that is none; that sends
 * data before, or units that are not a sender's; that announces one longer than any honest
 * sender's, or a command that does not end, before it is collected in memory; or whose unit takes
 * too long. Those who read from the connection by now hear of its bytes only while it is sound.
 * @param unitMs longest time for one unit
 */
export function guardUnits(socket: Socket, unitMs: number): void {
  const guard = new UnitGuard();
  const readers = socket.listeners('data') as ((chunk: Buffer) => void)[];
  readers.forEach((reader) => socket.removeListener('data', reader));
  let watchdog: Watchdog | undefined;
  socket.once('close', () => watchdog?.stop());
  socket.on('data', (chunk: Buffer) => {
    const before = guard.units;
    if (socket.destroyed || !guard.accepts(chunk)) {
      socket.destroy();
      return;
    }
    if (guard.units > before || !guard.isInside) {
      watchdog?.stop();
      watchdog = undefined;
    }
    if (guard.isInside) {
      watchdog ??= createWatchdog(unitMs, () => socket.destroy());
    }
    readers.forEach((reader) => reader.call(socket, chunk));
  });
}

/** Follows the headers of one connection (PS3.8 9.3.1 and 9.3.5.1). */
class UnitGuard {
  /** Number of units that have begun. */
  units = 0;
  #head = Buffer.alloc(0);
  /** Bytes until the next header. */
  #skip = 0;
  /** Bytes of a unit with data after the item that is being skipped. */
  #leftInUnit = 0;
  #commandBytes = 0;
  /** Pieces of the request for an association, while it arrives. */
  #request?: Buffer[];
  #hasAsked = false;

  /** Whether a unit has begun and not ended. */
  get isInside(): boolean {
    return this.#head.length > 0 || this.#skip > 0 || this.#leftInUnit > 0;
  }

  accepts(chunk: Buffer): boolean {
    let at = 0;
    while (at < chunk.length) {
      const skipped = Math.min(this.#skip, chunk.length - at);
      this.#skip -= skipped;
      this.#request?.push(chunk.subarray(at, at + skipped));
      at += skipped;
      if (this.#skip === 0 && !this.#endsRequest()) {
        return false;
      }
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
    this.units++;
    if (type === dataUnit) {
      this.#leftInUnit = length;
    } else {
      this.#skip = length;
    }
    if (type === requestUnit) {
      this.#request = [];
      return !this.#hasAsked && length > 0 && length <= longestRequest;
    }
    const isKnown = type === dataUnit || type === releaseUnit || type === abortUnit;
    return isKnown && this.#hasAsked && length <= longestPdu && this.#hasRoomForItem();
  }

  /** Looks at a request that is whole now, before anybody else does. */
  #endsRequest(): boolean {
    if (!this.#request) {
      return true;
    }
    const request = Buffer.concat(this.#request);
    this.#request = undefined;
    this.#hasAsked = true;
    return isSoundRequest(request);
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
