import fs from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Writes an instance to a file while it arrives. Each piece is on the file when `write` returns,
 * because the network library does not wait.
 */
export class InstanceSink extends Writable {
  readonly file: string;
  isTooLarge = false;
  readonly #handle: number;
  readonly #maxBytes: number;
  #bytes: number;

  /** @param header what comes before the data set */
  constructor(file: string, header: Uint8Array, maxBytes: number) {
    super();
    this.file = file;
    this.#maxBytes = maxBytes;
    this.#handle = fs.openSync(file, 'wx', 0o600);
    this.#bytes = fs.writeSync(this.#handle, header);
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.#bytes += chunk.length;
    this.isTooLarge ||= this.#bytes > this.#maxBytes;
    if (!this.isTooLarge) {
      fs.writeSync(this.#handle, chunk);
    }
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    fs.closeSync(this.#handle);
    done(error);
  }
}
