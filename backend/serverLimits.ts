/** What one request may cost the server, and how long it may take. */
export const serverLimits = {
  /** One CT at work and the next being read: more bodies are never in memory. */
  bodiesInMemory: 2,
  /** Headers come at once; a body may wait for its turn first. */
  headersTimeoutMs: 20_000,
  requestTimeoutMs: 3_600_000,
  keepAliveTimeoutMs: 10_000,
  /** Of a body: without a byte, and from the first to the last (600 MB at 10 Mbit/s). */
  bodyPauseMs: 30_000,
  bodyWholeMs: 600_000,
  /** An answer is taken within two minutes. */
  unreadAnswerMs: 120_000,
  maxHeaderBytes: 16_384,
  maxConnections: 100,
} as const;
