import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { NewJob } from '../../backend/queue/job';
import type { JobQueue } from '../../backend/queue/jobQueue';

export interface WorkerFleetOptions {
  /** Number of processes. */
  count: number;
  /** Script and arguments; the name of each worker is appended. */
  command: readonly string[];
  /** All threads of all processes on the first core (Linux, taskset). */
  isOnOneCore?: boolean;
}

/** Worker processes on one queue. */
export class WorkerFleet {
  readonly #children: ChildProcess[];
  readonly #queue: JobQueue;

  constructor({ count, command, isOnOneCore }: WorkerFleetOptions, queue: JobQueue) {
    this.#queue = queue;
    const [program, ...args] = [
      ...(isOnOneCore ? ['taskset', '-c', '0'] : []),
      process.execPath,
      ...command,
    ];
    this.#children = Array.from({ length: count }, (_, n) =>
      spawn(program, [...args, `w${n}`], { stdio: ['ignore', 'ignore', 'ignore'] }),
    );
  }

  /** Process ids. */
  get pids(): number[] {
    return this.#children.map(({ pid }) => pid!);
  }

  /** Processor time of all workers so far, their threads included, s. */
  get processorSeconds(): number {
    return this.pids.reduce((sum, pid) => sum + processorSecondsOf(pid), 0);
  }

  /**
   * Does jobs to their end.
   * @param told hears the number of jobs that are left
   * @returns seconds
   */
  async run(jobs: readonly NewJob[], told: (left: number) => void = () => undefined) {
    const started = performance.now();
    for (const job of jobs) {
      await this.#queue.add(job);
    }
    for (;;) {
      const { waiting, running, failed } = await this.#queue.count();
      if (failed > 0) {
        throw new Error(`A job failed: ${JSON.stringify(await this.#queue.list('failed', 1))}`);
      }
      told(waiting + running);
      if (waiting + running === 0) {
        return (performance.now() - started) / 1000;
      }
      await delay(50);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#children.map((child) => {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        return ended;
      }),
    );
  }
}

/** User and system time (proc(5), fields 14 and 15, in hundredths of a second). */
function processorSecondsOf(pid: number): number {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}
