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
 * the patient is arriving any more. A series that fails is tried again the next time and keeps no
 * other one waiting.
 * @param made hears the id of each new job
 * @throws the failure of the first series that failed, after all were looked at
 */
export async function completeSeries(
  options: CompleteSeriesOptions,
  made: (job: string) => void,
): Promise<void> {
  const { site, table } = options;
  const now = Date.now();
  const since = now - site.node.quietSeconds * 1000;
  table.setBack(now);
  const failures: unknown[] = [];
  for (const series of table.quiet(since)) {
    await completeOne(series, since, options)
      .then((job) => job !== undefined && made(job))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) {
    throw failures[0];
  }
}

/** @returns the id of its job, if that is new */
async function completeOne(
  series: SeriesRow,
  since: number,
  options: CompleteSeriesOptions,
): Promise<string | undefined> {
  const { table, queue, dataFolder } = options;
  // Those on the disk, which a node that was killed between file and row has not all counted.
  const files = receivedFiles(path.join(dataFolder, series.folder)).sort();
  const rule = ruleOf(series, files, options);
  if (rule?.make.includes('dose') && table.isArriving(series.patientKey, since)) {
    return undefined;
  }
  const job = rule && jobOf({ ...series, instances: files.length }, rule, options);
  // Somebody has sent its images again, so the results go out again.
  if (job && (await queue.get(job.id))?.state === 'done') {
    forgetDelivery(dataPlaces.results(dataFolder, job.id));
  }
  const isNew = job !== undefined && (await queue.add(job));
  table.complete(series, job?.id);
  return isNew ? job.id : undefined;
}

function ruleOf(
  { folder, caller }: SeriesRow,
  files: readonly string[],
  { site, dataFolder }: CompleteSeriesOptions,
): Rule | undefined {
  if (files.length === 0) {
    return undefined;
  }
  const { dataset } = readDicomFile(fs.readFileSync(path.join(dataFolder, folder, files[0])));
  const facts = { CallingAETitle: caller, NumberOfReceivedInstances: files.length };
  return matchRules(site.rules, dataset, facts).chosen;
}

function jobOf(
  series: SeriesRow,
  rule: Rule,
  { dataFolder, weights, site }: CompleteSeriesOptions,
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
  const isDose = rule.make.includes('dose');
  const input = isDose ? dataPlaces.patient(series.patientKey) : folder;
  const files = receivedFiles(path.join(dataFolder, input)).map((name) => path.basename(name));
  const settings = site.node.doseSettings;
  const doseSettings = isDose && settings ? fs.readFileSync(settings, 'utf8') : undefined;
  return { id: jobId(task, { files, weights, doseSettings }), task, priority: rule.priority };
}
