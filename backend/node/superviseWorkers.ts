import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import os from 'node:os';
import type { Logger } from 'pino';
import type { JobQueue } from '../queue/jobQueue';

export interface SuperviseOptions {
  /** Number of worker processes. */
  count: number;
  /** Command line of a worker; its name is appended. */
  command: readonly string[];
  /** Variables that it has beside ours: what must not stand in a command line. */
  environment: Record<string, string>;
  queue: JobQueue;
  log: Logger;
}

const restartMs = 1000;

/** Keeps worker processes running: one that ends is replaced, and its job is free at once. */
export class WorkerSupervisor {
  readonly #options: SuperviseOptions;
  readonly #children = new Set<ChildProcess>();
  #started = 0;
  #isStopping = false;

  constructor(options: SuperviseOptions) {
    this.#options = options;
    for (let n = 0; n < options.count; n++) {
      this.#start();
    }
  }

  #start(): void {
    const { command, environment, queue, log } = this.#options;
    // Other machines may share the queue: a process id alone names no worker.
    const worker = `${os.hostname()}-${process.pid}-${++this.#started}`;
    const [program, ...args] = [...command, worker];
    const child = spawn(program, args, {
      // By the channel it notices that we are gone, however we ended.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...environment },
    });
    this.#children.add(child);
    child.once('error', (error) => log.error({ event: 'worker-failed', message: error.message }));
    child.once('close', (code, signal) => {
      this.#children.delete(child);
      if (this.#isStopping) {
        return;
      }
      log.error({ event: 'worker-ended', worker, code, signal });
      // A queue that cannot be written frees the job when its lease ends.
      queue
        .release(worker)
        .catch((error: Error) => log.error({ event: 'queue-failed', message: error.message }));
      setTimeout(() => this.#isStopping || this.#start(), restartMs);
    });
  }

  get running(): number {
    return this.#children.size;
  }

  /** Each gives its job back; one that does not end within ten seconds is ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(
      [...this.#children].map((child) => {
        const closed = new Promise((resolve) => child.once('close', resolve));
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        child.kill('SIGTERM');
        return closed.finally(() => clearTimeout(timer));
      }),
    );
  }
}
