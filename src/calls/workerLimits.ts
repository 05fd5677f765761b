/** How long is waited for workers, and how often they speak. */
export const workerLimits = {
  /** Between two signs of life: long against what one costs, short against any patience below. */
  heartbeatMs: 5_000,
  /**
   * Steps that keep the pipeline's worker from speaking take seconds, on weak machines half a
   * minute.
   */
  pipelineSilenceMs: 180_000,
  /** A pipeline that lives and yet gets nowhere: a server that never answers, for example. */
  pipelineNoProgressMs: 1_800_000,
  /** The longest job, a structure set of many contours, takes seconds. */
  jobSilenceMs: 300_000,
  /** Dose by kernel on a large image, the longest work of the meter, takes up to a minute. */
  meterSilenceMs: 300_000,
  /** A stage of a serial dose takes seconds, a kernel on a large image up to a minute. */
  serialSilenceMs: 300_000,
  /** A GPU that is silent for longer stays so: drivers reset themselves after a few seconds. */
  gpuSilenceMs: 60_000,
  /** A step of a network on the processor takes seconds, on the weakest machines two minutes. */
  processorSilenceMs: 300_000,
  /** A step in the server's thread takes seconds, on slow machines a minute or two. */
  serverThreadSilenceMs: 600_000,
  /** A server of scripts that does not answer within this time counts as out of reach. */
  serverReachMs: 3_000,
  /** For the browser to name a graphics adapter. */
  graphicsAdapterMs: 5_000,
  /**
   * A script is fetched after the worker's constructor returns: until then its address has to live.
   */
  scriptAddressMs: 60_000,
} as const;
