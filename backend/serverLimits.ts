/** What one request may cost the server, and how long it may take. */
export const serverLimits = {
  /** One CT being worked on and the next being read; there are never more bodies in memory. */
  bodiesInMemory: 2,
  /** Headers have to arrive at once; a body may first wait for its turn. */
  headersTimeoutMs: 20_000,
  /** How often Node looks for connections whose time is over; it does so every 30 s by itself. */
  lookEveryMs: 2_000,
  requestTimeoutMs: 3_600_000,
  keepAliveTimeoutMs: 10_000,
  /**
   * Limits for a body: the longest time without a byte, and from the first to the last byte (600 MB
   * at 10 Mbit/s).
   */
  bodyPauseMs: 30_000,
  bodyWholeMs: 600_000,
  /** The client has two minutes to receive an answer. */
  unreadAnswerMs: 120_000,
  maxHeaderBytes: 16_384,
  maxConnections: 100,
} as const;
