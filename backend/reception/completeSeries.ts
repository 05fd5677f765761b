import fs from 'node:fs';
import path from 'node:path';
import { readDicomFile } from '../../src/dicom';
import { forgetDelivery } from '../delivery/forgetDelivery';
import type { Job } from '../queue/job';
import type { JobQueue } from '../queue/jobQueue';
import { matchRules } from '../rules/matchRules';
import type { Rule, Site } from '../site/site';
import { jobId, receivedFiles } from '../work/jobId';
import { dataPlaces } from './dataPlaces';
import type { SeriesRow, SeriesTable } from './seriesTable';

export interface CompleteSeriesOptions {
  site: Site;
  dataFolder: string;
  table: SeriesTable;
  queue: JobQueue;
  /** SHA-256 of the weights. */
  weights: string;
}

/**
 * Makes a job of each series that is complete and that a rule wants. A dose waits until nothing of
 * the patient is arriving any more.
 * @returns the ids of the new jobs
 */
export async function completeSeries(options: CompleteSeriesOptions): Promise<string[]> {
  const { site, table, queue } = options;
  const since = Date.now() - site.node.quietSeconds * 1000;
  const made: string[] = [];
  for (const series of table.quiet(since)) {
    const rule = ruleOf(series, options);
    if (rule?.make.includes('dose') && table.isArriving(series.patientKey, since)) {
      continue;
    }
    const job = rule && jobOf(series, rule, options);
    if (job) {
      // Somebody has sent its images again, so the results go out again.
      if ((await queue.get(job.id))?.state === 'done') {
        forgetDelivery(dataPlaces.results(options.dataFolder, job.id));
      }
      if (await queue.add(job)) {
        made.push(job.id);
      }
    }
    table.complete(series, job?.id);
  }
  return made;
}

function ruleOf(series: SeriesRow, { site, dataFolder }: CompleteSeriesOptions): Rule | undefined {
  const folder = path.join(dataFolder, series.folder);
  const [first] = receivedFiles(folder).sort();
  if (first === undefined) {
    return undefined;
  }
  const { dataset } = readDicomFile(fs.readFileSync(path.join(folder, first)));
  const facts = { CallingAETitle: series.caller, NumberOfReceivedInstances: series.instances };
  return matchRules(site.rules, dataset, facts).chosen;
}

function jobOf(
  series: SeriesRow,
  rule: Rule,
  { dataFolder, weights }: CompleteSeriesOptions,
): Pick<Job, 'id' | 'task' | 'priority'> {
  const { folder, studyInstanceUID, seriesInstanceUID, instances, caller, lastAt } = series;
  const task = {
    folder,
    studyInstanceUID,
    seriesInstanceUID,
    instances,
    rule: rule.name,
    make: rule.make,
    contourConvention: rule.contourConvention,
    send: rule.send,
    callingAeTitle: caller,
    receivedAt: new Date(lastAt).toISOString(),
  };
  const input = rule.make.includes('dose') ? dataPlaces.patient(series.patientKey) : folder;
  const files = receivedFiles(path.join(dataFolder, input)).map((name) => path.basename(name));
  return { id: jobId(task, files, weights), task, priority: rule.priority };
}
