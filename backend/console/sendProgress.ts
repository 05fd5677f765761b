import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

const everyMs = 500;
/** Proxies end connections that are silent for a minute. */
const lifeSignMs = 15_000;
const longestMs = 3_600_000;
const ended = new Set(['done', 'failed', 'cancelled']);

/**
 * Sends a state as server-sent events whenever it changes, until it is one of an end or the client
 * has gone.
 * @returns whether the client went before the end
 */
export async function sendProgress(
  reply: FastifyReply,
  read: () => Promise<{ state: string }>,
): Promise<boolean> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream',
  });
  const end = Date.now() + longestMs;
  let last = '';
  let lastAt = Date.now();
  while (!raw.destroyed && Date.now() < end) {
    const shown = await read().catch(() => undefined);
    const text = JSON.stringify(shown);
    if (shown && text !== last) {
      raw.write(`data: ${text}\n\n`);
      [last, lastAt] = [text, Date.now()];
    } else if (Date.now() - lastAt > lifeSignMs) {
      raw.write(':\n\n');
      lastAt = Date.now();
    }
    if (!shown || ended.has(shown.state)) {
      raw.end();
      return false;
    }
    await delay(everyMs);
  }
  raw.end();
  return raw.destroyed;
}
