import type { ErrorCode } from './errorCodes';

export interface DosimetryErrorDetails {
  /** What happened, as one sentence a radiologist understands. */
  what: string;
  /** Why it happened or why it matters, with the numbers that show it. */
  why: string;
  /** What the user can do next. */
  next: string;
  /** The error that led to this one, if any. */
  cause?: unknown;
}

/**
 * The only error type that leaves the product. `message` joins what, why and next, so that it stays
 * useful where only the message is shown (command line, host notifications).
 */
export class DosimetryError extends Error {
  readonly code: ErrorCode;
  readonly what: string;
  readonly why: string;
  readonly next: string;

  constructor(code: ErrorCode, details: DosimetryErrorDetails) {
    super(`${details.what} ${details.why} ${details.next}`.replace(/\s+/g, ' ').trim(), {
      cause: details.cause,
    });
    this.name = 'DosimetryError';
    this.code = code;
    this.what = details.what;
    this.why = details.why;
    this.next = details.next;
  }
}
