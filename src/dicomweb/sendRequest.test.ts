import { sendRequest, type HttpRequest } from './sendRequest';
import type { DicomWebClientOptions } from './types';

const endless = ['silence', 'stuck body', 'deaf', 'deaf body'] as const;
type Step = Response | Error | (typeof endless)[number];

/**
 * A fetch that plays the given steps; "silence" never answers, "stuck body" begins and stops. The
 * deaf ones do not hear of an abort either, as Node's fetch at times.
 */
function play(...steps: Step[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const step = steps[calls.length - 1];
    const aborted = new Promise<never>((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')));
    });
    const end = step === 'deaf' || step === 'deaf body' ? new Promise<never>(() => {}) : aborted;
    aborted.catch(() => undefined);
    if (step === 'silence' || step === 'deaf') {
      return end;
    }
    if (step === 'stuck body' || step === 'deaf body') {
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(Uint8Array.of(1));
        end.catch((error: unknown) => controller.error(error));
      };
      return new Response(new ReadableStream({ start }));
    }
    if (step instanceof Error) {
      throw step;
    }
    return step;
  }) as typeof globalThis.fetch;
  return { fetch, calls };
}

const status = (code: number, headers?: Record<string, string>) =>
  new Response('because', { status: code, headers: { 'content-type': 'text/plain', ...headers } });
const fault = () => new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
const get: HttpRequest = {
  url: 'http://x/studies',
  method: 'GET',
  action: 'The search',
  headers: {},
};

function run(
  steps: Step[],
  options: Partial<DicomWebClientOptions> = {},
  request: Partial<HttpRequest> = {},
) {
  const { fetch, calls } = play(...steps);
  const result = sendRequest(
    { root: 'http://x', retryDelayMs: 1, fetch, ...options },
    { ...get, ...request },
    ({ body, attempt }) => ({ text: new TextDecoder().decode(body), attempt }),
  );
  return { result, calls };
}

describe('sendRequest', () => {
  it('gives the body of a success', async () => {
    const { result, calls } = run([new Response('ok')]);
    await expect(result).resolves.toEqual({ text: 'ok', attempt: 1 });
    expect(calls).toHaveLength(1);
  });

  it('tries again after network faults and 502, 503, 504, asking for the headers each time', async () => {
    let token = 0;
    const getHeaders = () => ({ authorization: `Bearer ${++token}` });
    const { result, calls } = run([fault(), status(502), status(503), new Response('ok')], {
      getHeaders,
    });
    await expect(result).resolves.toEqual({ text: 'ok', attempt: 4 });
    expect(calls.map(({ init }) => (init.headers as Record<string, string>).authorization)).toEqual(
      ['Bearer 1', 'Bearer 2', 'Bearer 3', 'Bearer 4'],
    );
  });

  it('gives up after the retries with the last error', async () => {
    const faults = run([fault(), fault(), fault()], { retries: 2 });
    await expect(faults.result).rejects.toMatchObject({
      code: 'NETWORK_FAILED',
      why: expect.stringContaining('ECONNREFUSED'),
    });
    expect(faults.calls).toHaveLength(3);

    const busy = run([status(504), status(503)], { retries: 1 });
    await expect(busy.result).rejects.toMatchObject({
      code: 'SERVER_ERROR',
      why: expect.stringContaining('503: because'),
    });
  });

  it.each([400, 401, 403, 404, 409, 413, 500, 501])('does not repeat status %p', async (code) => {
    const { result, calls } = run([status(code), new Response('ok')]);
    await expect(result).rejects.toMatchObject({ name: 'DosimetryError' });
    expect(calls).toHaveLength(1);
  });

  it('waits as long as the server asks', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    try {
      const { result, calls } = run([status(503, { 'retry-after': '7' }), new Response('ok')]);
      await jest.advanceTimersByTimeAsync(6_900);
      expect(calls).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(200);
      await expect(result).resolves.toEqual({ text: 'ok', attempt: 2 });
    } finally {
      jest.useRealTimers();
    }
  });

  it('doubles the delay', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    jest.spyOn(Math, 'random').mockReturnValue(0);
    try {
      const { result, calls } = run([fault(), fault(), new Response('ok')], { retryDelayMs: 100 });
      await jest.advanceTimersByTimeAsync(99);
      expect(calls).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(1);
      expect(calls).toHaveLength(2);
      await jest.advanceTimersByTimeAsync(199);
      expect(calls).toHaveLength(2);
      await jest.advanceTimersByTimeAsync(1);
      await expect(result).resolves.toEqual({ text: 'ok', attempt: 3 });
    } finally {
      jest.restoreAllMocks();
      jest.useRealTimers();
    }
  });

  it.each(endless)('times out on %s, once', async (step) => {
    const { result, calls } = run([step, new Response('ok')], { timeoutMs: 15 });
    await expect(result).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(calls).toHaveLength(1);
  });

  it.each(endless)('is cancelled during %s', async (step) => {
    const controller = new AbortController();
    const { result, calls } = run([step], {}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(result).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(calls).toHaveLength(1);
  });

  it('is cancelled before it begins and while it waits for the next attempt', async () => {
    const before = run([new Response('ok')], {}, { signal: AbortSignal.abort() });
    await expect(before.result).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(before.calls).toHaveLength(0);

    const controller = new AbortController();
    const waiting = run([fault()], { retryDelayMs: 60_000 }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(waiting.result).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(waiting.calls).toHaveLength(1);
  });
});
