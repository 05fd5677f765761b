import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { limitBytes, limitSeconds } from './runCase';
import type { WorkerOptions, WorkerReport } from './worker';

export interface WatchedWorker {
  /** Ends it without a word. */
  stop(): void;
}

export interface WatchEvents {
  onReport(report: WorkerReport): void;
  /** The process was killed or fell over in this case; it goes on with the next one by itself. */
  onLost(kind: 'hang' | 'memory' | 'crash', caseNumber: number, text: string): void;
  /** It did not even start. */
  onBroken(): void;
}

const lookEveryMs = 250;
/**
 * Wall-clock time that no case needs, however busy the machine is; processor time decides where it
 * is known.
 */
const wallSeconds = 300;
/** Resident memory at which a worker is stopped before the machine suffers. */
const residentLimit = 600e6 + 3 * limitBytes;

/**
 * A worker in a process of its own that is killed where one case hangs or eats the memory, and
 * started again behind it.
 */
export function createWatchedWorker(options: WorkerOptions, events: WatchEvents): WatchedWorker {
  let child: ChildProcess;
  let isOver = false;
  let killed: { kind: 'hang' | 'memory'; text: string } | undefined;
  let started: { caseNumber: number; wall: number; cpu: number | undefined } | undefined;

  const start = (first: number): void => {
    killed = started = undefined;
    let isReady = false;
    fs.writeFileSync(options.statusFile, new Uint8Array(16));
    child = fork(path.join(__dirname, 'worker.ts'), [JSON.stringify({ ...options, first })], {
      execArgv: ['--require', require.resolve('tsx/cjs'), '--max-old-space-size=1024'],
    });
    child.on('message', (report: WorkerReport) => {
      isReady ||= report.ready === true;
      isOver ||= report.done === true;
      events.onReport(report);
    });
    child.on('exit', () => {
      if (isOver) {
        return;
      }
      const { caseNumber } = readStatus(options.statusFile);
      if (!isReady) {
        events.onBroken();
        return;
      }
      const { kind, text } = killed ?? { kind: 'crash' as const, text: 'the process ended' };
      events.onLost(kind, caseNumber, text);
      if (options.only === undefined) {
        start(caseNumber + options.step);
      }
    });
  };

  const look = (): void => {
    const { caseNumber, isTimed } = readStatus(options.statusFile);
    const cpu = cpuSeconds(child.pid!);
    if (!isTimed || started?.caseNumber !== caseNumber) {
      started = { caseNumber, wall: Date.now(), cpu };
    }
    const wall = (Date.now() - started.wall) / 1000;
    const used = cpu === undefined || started.cpu === undefined ? 0 : cpu - started.cpu;
    if (isTimed && (used > limitSeconds + 1 || wall > wallSeconds)) {
      killed ??= { kind: 'hang', text: `no end after ${limitSeconds} s of processor time` };
      child.kill('SIGKILL');
    } else if (isTimed && residentBytes(child.pid!) > residentLimit) {
      killed ??= { kind: 'memory', text: 'resident memory ran away' };
      child.kill('SIGKILL');
    }
  };

  start(options.first);
  const timer = setInterval(look, lookEveryMs);
  return {
    stop() {
      isOver = true;
      clearInterval(timer);
      child.kill('SIGKILL');
      fs.rmSync(options.statusFile, { force: true });
    },
  };
}

function readStatus(file: string): { caseNumber: number; isTimed: boolean } {
  const bytes = new Uint8Array(fs.readFileSync(file));
  const [caseNumber = 0, isTimed = 0] = new Float64Array(bytes.buffer, 0, bytes.length >> 3);
  return { caseNumber, isTimed: isTimed === 1 };
}

/**
 * Processor time of a process so far (proc(5), fields 14 and 15 in hundredths), where the system
 * tells.
 */
function cpuSeconds(pid: number): number | undefined {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
