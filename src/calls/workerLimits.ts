/** How long to wait for workers, and how often they send signs of life. */
export const workerLimits = {
  /**
   * Time between two signs of life: long compared with the cost of one, short compared with the
   * limits below.
   */
  heartbeatMs: 5_000,
  /**
   * Some steps of the pipeline block its worker for seconds, on slow machines for half a minute.
   */
  pipelineSilenceMs: 180_000,
  /**
   * For a pipeline that sends signs of life but makes no progress, for example because a server
   * never answers.
   */
  pipelineNoProgressMs: 1_800_000,
  /** The longest job, writing a structure set of many contours, takes seconds. */
  jobSilenceMs: 300_000,
  /**
   * Dose by kernel on a large image, the longest work of the measuring worker, takes up to a
   * minute.
   */
  meterSilenceMs: 300_000,
  /** A stage of a serial dose takes seconds, a kernel on a large image up to a minute. */
  serialSilenceMs: 300_000,
  /**
   * Drivers reset a GPU after a few seconds; one that is silent for longer than this will not
   * recover.
   */
  gpuSilenceMs: 60_000,
  /** One step of a network on the processor takes seconds, on the slowest machines two minutes. */
  processorSilenceMs: 300_000,
  /** One step in the server's thread takes seconds, on slow machines a minute or two. */
  serverThreadSilenceMs: 600_000,
  /** A server of scripts that does not answer within this time counts as unreachable. */
  serverReachMs: 3_000,
  /** Time for the browser to name a graphics adapter. */
  graphicsAdapterMs: 5_000,
  /**
   * A script is fetched after the worker's constructor returns, so its address has to stay valid
   * until then.
   */
  scriptAddressMs: 60_000,
} as const;
