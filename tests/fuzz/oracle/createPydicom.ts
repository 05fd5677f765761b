import { spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { hasPydicom, systemPython } from '../../helpers/tools';
import { comparedAttributes } from './comparedAttributes';

export type PlainValue = number | string | { bytes: number } | { error: string };

export interface PydicomAnswer {
  /** pydicom cannot read the file. */
  unread?: string;
  /** By path; null where pydicom cannot read the element. */
  values?: Record<string, PlainValue[] | null>;
  /**
   * Of the stored values as 64-bit floating point, little endian; null where pydicom cannot decode
   * them.
   */
  pixels?: { sha1: string; lostBits: boolean } | null;
}

export interface Pydicom {
  read(file: Uint8Array): Promise<PydicomAnswer>;
  end(): void;
}

const patienceMs = 120_000;

/**
 * A Python process that reads files with pydicom; undefined where there is none on this machine.
 */
export function createPydicom(): Pydicom | undefined {
  if (!hasPydicom()) {
    return undefined;
  }
  let child: ReturnType<typeof start> | undefined;
  return {
    async read(file) {
      child ??= start();
      const { process: python, answers } = child;
      const head = Buffer.alloc(4);
      head.writeUInt32LE(file.length);
      python.stdin.write(Buffer.concat([head, file]));
      const timer = setTimeout(() => python.kill('SIGKILL'), patienceMs);
      const { value, done } = await answers.next();
      clearTimeout(timer);
      if (done) {
        child = undefined;
        return { unread: 'pydicom gave no answer' };
      }
      // Python writes NaN and Infinity, which JSON does not know.
      const text = (value as string).replace(/(?<=[[ ,:])(-?Infinity|NaN)(?=[\],}])/g, '"$1"');
      return JSON.parse(text) as PydicomAnswer;
    },
    end: () => child?.process.stdin.end(),
  };
}

function start() {
  const python = spawn(systemPython, [path.join(__dirname, 'read_with_pydicom.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  python.stdin.on('error', () => undefined);
  python.stdin.write(`${JSON.stringify(comparedAttributes)}\n`);
  const answers = readline.createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return { process: python, answers };
}
