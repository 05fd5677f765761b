import fs from 'node:fs';
import path from 'node:path';
import type { NewJob } from '../../backend/queue/job';
import { digestName } from '../../backend/reception/dataPlaces';
import { writePatient } from '../../demo/writePatient';
import { getString, readDicomFile } from '../../src/dicom';

export interface BenchSeries {
  /** Images of the CT, as files. */
  images: string;
  /** Jobs that contour it and send nothing; each is another one to the queue. */
  jobs: (count: number, name: string) => NewJob[];
}

/** The CT of a small synthetic patient in the data folder of a node. */
export function benchJobs(folder: string, dataFolder: string): BenchSeries {
  const { files } = writePatient(path.join(folder, 'patient'), { small: true });
  const series = path.join('patients', 'P', 'ct');
  const images = path.join(dataFolder, series);
  fs.mkdirSync(images, { recursive: true });
  const ct = files.filter((file) => getString(readDicomFile(file).dataset, 'Modality') === 'CT');
  ct.forEach((file, n) => fs.writeFileSync(path.join(images, `${n}.dcm`), file));
  const { dataset } = readDicomFile(ct[0]);
  const task: NewJob['task'] = {
    folder: series,
    studyInstanceUID: getString(dataset, 'StudyInstanceUID')!,
    seriesInstanceUID: getString(dataset, 'SeriesInstanceUID')!,
    instances: ct.length,
    rule: 'bench',
    make: ['rtstruct', 'seg'],
    send: [],
    callingAeTitle: '',
    receivedAt: '2026-03-02T08:00:00.000Z',
  };
  return {
    images,
    jobs: (count, name) =>
      Array.from({ length: count }, (_, n) => ({
        id: digestName(name, String(n)),
        priority: 0,
        task,
      })),
  };
}
