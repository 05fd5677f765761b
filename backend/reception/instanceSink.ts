import fs from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';

/**
 * Writes an instance to a file while it arrives. Each piece is on the file when `write` returns,
 * because the network library does not wait. A file that cannot be written is a `problem` and no
 * exception, which would leave the library in the middle of a message.
 */
export class InstanceSink extends Writable {
  readonly file: string;
  /** Why the file is not the whole instance. */
  problem?: 'TOO_LARGE' | 'OUTPUT_FAILED';
  readonly #handle?: number;
  readonly #maxBytes: number;
  #bytes = 0;

  /** @param header what comes before the data set */
  constructor(file: string, header: Uint8Array, maxBytes: number) {
    super();
    this.file = file;
    this.#maxBytes = maxBytes;
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      this.#handle = fs.openSync(file, 'wx', 0o600);
    } catch {
      this.problem = 'OUTPUT_FAILED';
    }
    this.#append(header);
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.#append(chunk);
    done();
  }

  #append(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#maxBytes) {
      this.problem ??= 'TOO_LARGE';
    }
    if (this.problem !== undefined || this.#handle === undefined) {
      return;
    }
    try {
      // All of it: on a disk that is nearly full a single write takes a part without a word.
      fs.writeFileSync(this.#handle, bytes);
    } catch {
      this.problem = 'OUTPUT_FAILED';
    }
  }

  /** Ends it and deletes the file, where that has not been moved away. */
  drop(): void {
    this.destroy();
    try {
      fs.rmSync(this.file, { force: true });
    } catch {
      // A folder that can no longer be written: the next start, or its age, takes the file away.
    }
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.#handle !== undefined) {
      fs.closeSync(this.#handle);
    }
    done(error);
  }
}
