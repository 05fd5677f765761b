import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

const everyMs = 500;
const longestMs = 3_600_000;
const ended = new Set(['done', 'failed', 'cancelled']);

/**
 * Sends a job's state as server-sent events whenever it changes, until the job has ended or the
 * client has gone.
 */
export async function sendProgress(
  reply: FastifyReply,
  read: () => Promise<{ state: string }>,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream',
  });
  const end = Date.now() + longestMs;
  let last = '';
  while (!raw.destroyed && Date.now() < end) {
    const job = await read().catch(() => undefined);
    const text = JSON.stringify(job);
    if (job && text !== last) {
      raw.write(`data: ${text}\n\n`);
      last = text;
    }
    if (!job || ended.has(job.state)) {
      break;
    }
    await delay(everyMs);
  }
  raw.end();
}
