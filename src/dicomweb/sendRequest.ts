import { DosimetryError } from '../errors';
import { httpError } from './httpError';
import type { DicomWebClientOptions } from './types';
import { waitFor } from './waitFor';

export interface HttpAnswer {
  status: number;
  /** Empty where the server stated none. */
  contentType: string;
  body: Uint8Array;
  /** The body is longer than maxAnswerBytes, and the rest was not read. */
  isCut: boolean;
  /** 1 for the first attempt. */
  attempt: number;
}

export interface HttpRequest {
  url: string;
  method: 'GET' | 'POST';
  /** Subject of the error's sentence: "The search for studies". */
  action: string;
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  signal?: AbortSignal;
  /**
   * Decides which answers other than status 200 to 299 are passed to `read` instead of being an
   * error.
   */
  accepts?: (status: number, contentType: string) => boolean;
  /** Largest part of the answer that is read; default: no limit, which images need. */
  maxAnswerBytes?: number;
}

const retriedStatuses = new Set([502, 503, 504]);
/** The time limit of an upload assumes at least this rate, bytes per ms (50 kB/s). */
const slowestUploadBytesPerMs = 50;
const longestDelayMs = 30_000;

/**
 * Sends one request, and repeats it after failures that may be temporary: network faults (including
 * an answer cut short) and status 502, 503, 504. All requests of this client are idempotent.
 * @param read converts an answer to the result; if it throws NETWORK_FAILED, the request is
 *   repeated too
 * @throws DosimetryError CANCELLED, TIMEOUT, NETWORK_FAILED, or the error for the status
 */
export async function sendRequest<T>(
  options: DicomWebClientOptions,
  request: HttpRequest,
  read: (answer: HttpAnswer) => T,
): Promise<T> {
  const { retries = 3, retryDelayMs = 500 } = options;
  for (let attempt = 1; ; attempt++) {
    let retryAfterMs = 0;
    try {
      const { response, body, isCut } = await sendOnce(options, request);
      const { status } = response;
      const contentType = response.headers.get('content-type') ?? '';
      if (response.ok || request.accepts?.(status, contentType)) {
        return read({ status, contentType, body, isCut, attempt });
      }
      retryAfterMs = Number(response.headers.get('retry-after') ?? 0) * 1000 || 0;
      const error = httpError({
        status,
        action: request.action,
        isStore: request.method === 'POST',
        serverText: readableText(body, contentType),
        url: request.url,
      });
      if (!retriedStatuses.has(status) || attempt > retries) {
        throw error;
      }
    } catch (error) {
      const mayRetry = error instanceof DosimetryError && error.code === 'NETWORK_FAILED';
      if (!mayRetry || attempt > retries) {
        throw error;
      }
    }
    const delayMs = retryDelayMs * 2 ** (attempt - 1) * (1 + 0.2 * Math.random());
    await waitFor(Math.min(Math.max(delayMs, retryAfterMs), longestDelayMs), request.signal);
    throwIfCancelled(request);
  }
}

async function sendOnce(
  options: DicomWebClientOptions,
  request: HttpRequest,
): Promise<{ response: Response; body: Uint8Array; isCut: boolean }> {
  const { timeoutMs = 30_000, getHeaders } = options;
  const { signal } = request;
  throwIfCancelled(request);
  const controller = new AbortController();
  const cancel = () => controller.abort();
  signal?.addEventListener('abort', cancel);
  let timedOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expectWithin = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timedOut = true;
      controller.abort();
    }, ms);
  };
  const exchange = async () => {
    const send = options.fetch ?? globalThis.fetch;
    const ours = await getHeaders?.();
    expectWithin(timeoutMs + (request.body?.length ?? 0) / slowestUploadBytesPerMs);
    const response = await send(request.url, {
      method: request.method,
      headers: { ...ours, ...request.headers },
      body: request.body,
      signal: controller.signal,
      redirect: options.redirect,
    });
    const { maxAnswerBytes = Infinity } = request;
    return {
      response,
      ...(await readBody(response, maxAnswerBytes, () => expectWithin(timeoutMs))),
    };
  };
  try {
    // Node 20's fetch leaves a body pending for ever if it is aborted just after the headers.
    return await Promise.race([exchange(), rejectedBy(controller.signal)]);
  } catch (error) {
    throwIfCancelled(request);
    if (timedOut) {
      throw new DosimetryError('TIMEOUT', {
        what: `${request.action} took too long.`,
        why: `The server at ${request.url} was silent for ${Math.round(timeoutMs / 1000)} s.`,
        next: 'Try again; if it goes on, check the connection and the load of the archive.',
        cause: error,
      });
    }
    if (error instanceof DosimetryError) {
      throw error;
    }
    throw networkFailed(request, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** @returns never resolves; rejects when the signal comes */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The request was given up.')));
  });
}

async function readBody(
  response: Response,
  maxBytes: number,
  onProgress: () => void,
): Promise<{ body: Uint8Array; isCut: boolean }> {
  onProgress();
  const reader = response.body?.getReader();
  if (!reader) {
    const body = new Uint8Array(await response.arrayBuffer());
    return { body: body.subarray(0, maxBytes), isCut: body.length > maxBytes };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= maxBytes) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    onProgress();
    chunks.push(value);
    length += value.length;
  }
  const isCut = length > maxBytes;
  if (isCut) {
    // The rest of the answer is not needed. If the connection cannot be ended, the answer is still
    // valid.
    await reader.cancel().catch(() => undefined);
  }
  return { body: join(chunks, length).subarray(0, maxBytes), isCut };
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) {
    return chunks[0];
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

function throwIfCancelled(request: HttpRequest): void {
  if (request.signal?.aborted) {
    throw new DosimetryError('CANCELLED', {
      what: `${request.action} was cancelled.`,
      why: 'It was stopped before the server had answered.',
      next: 'Start it again when you like.',
      cause: request.signal.reason,
    });
  }
}

function networkFailed(request: HttpRequest, error: unknown): DosimetryError {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  const reason = [message, cause?.message].filter(Boolean).join(': ') || String(error);
  return new DosimetryError('NETWORK_FAILED', {
    what: `${request.action} could not reach the server, or the connection broke.`,
    why: `${request.url}: ${reason}.`,
    next: 'Check the connection and that the archive is running, then try again.',
    cause: error,
  });
}

/** The server's own message, if it is readable text: the first line or two. */
function readableText(body: Uint8Array, contentType: string): string {
  if (!/^(text\/plain|application\/([\w.-]+\+)?json)/i.test(contentType)) {
    return '';
  }
  const text = new TextDecoder().decode(body.subarray(0, 2000)).replace(/\s+/g, ' ').trim();
  return text.length > 300 ? `${text.slice(0, 300)} ...` : text.replace(/\.$/, '');
}
