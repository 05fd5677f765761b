import { jobStates } from '../queue/job';
import type { JobState } from '../queue/job';

export interface NodeCounts {
  jobs: Record<JobState, number>;
  arrivingSeries: number;
  workers: number;
}

/** In the text format of Prometheus, version 0.0.4. */
export function metricsText({ jobs, arrivingSeries, workers }: NodeCounts): string {
  const gauge = (name: string, help: string, lines: string[]): string =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n');
  return `${[
    gauge(
      'kidney_jobs',
      'Jobs by state.',
      jobStates.map((state) => `kidney_jobs{state="${state}"} ${jobs[state]}`),
    ),
    gauge('kidney_arriving_series', 'Series that are not complete.', [
      `kidney_arriving_series ${arrivingSeries}`,
    ]),
    gauge('kidney_workers', 'Worker processes of this machine.', [`kidney_workers ${workers}`]),
    gauge('kidney_resident_memory_bytes', 'Memory of the node without its workers.', [
      `kidney_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ]),
  ].join('\n')}\n`;
}
