import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import type { NewJob } from '../../backend/queue/job';
import { digestName } from '../../backend/reception/dataPlaces';
import { ctFilesFromVolume, uidFor } from './ctFilesFromVolume';
import { ruleKidneyHu, writeRuleModel } from './writeRuleModel';

export interface NodePlaces {
  folder: string;
  dataFolder: string;
  /** Folder of a model that costs nothing to run. */
  model: string;
  /** The site's file. */
  rules: string;
  /** One for each received series. */
  jobs: NewJob[];
}

/**
 * A temporary folder with the data folder of a node that has received small CTs, each of another
 * patient, and their jobs.
 * @param site contents of the site's file
 * @param send names of its destinations
 */
export function receivedSeries(count: number, site: object, send: string[]): NodePlaces {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'received-'));
  const places = {
    folder,
    dataFolder: path.join(folder, 'data'),
    model: path.join(folder, 'model'),
    rules: path.join(folder, 'site.json'),
  };
  fs.mkdirSync(places.model);
  writeRuleModel(places.model);
  fs.writeFileSync(places.rules, JSON.stringify(site));
  const trunk = ellipsoidTrunk([64, 64, 40], [6.6, 6.6, 9], { kidneyHu: ruleKidneyHu });
  const jobs = Array.from({ length: count }, (_, n): NewJob => {
    const name = `P${n}`;
    const series = path.join('patients', name, 'ct');
    fs.mkdirSync(path.join(places.dataFolder, series), { recursive: true });
    ctFilesFromVolume(trunk, { patientName: name, patientID: name }).forEach((file, k) =>
      fs.writeFileSync(path.join(places.dataFolder, series, `${k}.dcm`), file),
    );
    return {
      id: digestName(name),
      priority: 0,
      task: {
        folder: series,
        studyInstanceUID: uidFor(`${name} study`),
        seriesInstanceUID: uidFor(`${name} series`),
        instances: trunk.dimensions[2],
        rule: 'every CT',
        make: ['rtstruct', 'seg'],
        send,
        callingAeTitle: 'CT1',
        receivedAt: '2026-03-02T08:00:00.000Z',
      },
    };
  });
  return { ...places, jobs };
}
