import type { Logger } from 'pino';
import type { JobQueue } from '../queue/jobQueue';
import { WorkerSupervisor } from './superviseWorkers';

test('a worker that ends while the queue cannot be written is said, and replaced', async () => {
  const events: string[] = [];
  let isReplaced = (): void => undefined;
  const replaced = new Promise<void>((resolve) => {
    isReplaced = resolve;
  });
  const log = {
    error({ event }: { event: string }) {
      events.push(event);
      if (events.length === 3) {
        isReplaced();
      }
    },
  };
  const queue = { release: () => Promise.reject(new Error('database or disk is full')) };
  const supervisor = new WorkerSupervisor({
    count: 1,
    command: [process.execPath, '-e', ''],
    environment: {},
    queue: queue as unknown as JobQueue,
    log: log as unknown as Logger,
  });
  await replaced;
  await supervisor.stop();
  expect(events.slice(0, 3)).toEqual(['worker-ended', 'queue-failed', 'worker-ended']);
});
