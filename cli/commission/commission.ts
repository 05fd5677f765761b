import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NuclideName } from '../../src/nuclides';
import { checkOutputFolder } from '../checkOutputFolder';
import { checkOutputs } from '../checkOutputs';
import { readSettings } from '../readSettings';
import { writeOutputs } from '../writeOutputs';
import { archiveCases } from './cases/archiveCases';
import { patientCases } from './cases/patientCases';
import { phantomCases } from './cases/phantomCases';
import { computedGroups } from '../../src/commissioning/computedGroups';
import { checkCase } from '../../src/commissioning/checkCase';
import type { CaseQuestion } from '../../src/commissioning/checkCase';
import type {
  CaseGroup,
  CommissioningCase,
  CommissioningReport,
  SkippedGroup,
} from '../../src/commissioning/commissioningReport';
import { describeInstallation } from './describeInstallation';
import { drawCommissioning } from '../../src/commissioning/drawCommissioning';
import { readEarlier } from './readEarlier';
import { summariseCases } from '../../src/commissioning/summariseCases';

export interface CommissionOptions {
  /** Folder for commissioning.json and commissioning.pdf; made where it is missing. */
  out: string;
  /** Root of the site's DICOMweb archive; without it nothing is stored. */
  archive?: string;
  /** Header for the archive. */
  authorization?: string;
  /** File with the settings of the site. */
  settings?: string;
  phantom?: {
    spect: string;
    activityMBq?: number;
    radionuclide?: NuclideName;
    spheres: readonly string[];
  };
  /** commissioning.json of an earlier run. */
  compare?: string;
  /** Without the synthetic patient, and so without the archive. */
  withoutPatient?: boolean;
  force?: boolean;
  /** Hears each case as it is answered. */
  told?: (answered: CommissioningCase) => void;
}

/** A group's cases, or why it is not asked. */
type Group = [name: CaseGroup, source: (() => CaseQuestion[] | Promise<CaseQuestion[]>) | string];

/**
 * Asks this installation what a physicist has to know before the first patient, and writes the
 * answers as commissioning.json and commissioning.pdf. A case that fails does not end the run.
 * @throws DosimetryError as the output, the settings or the earlier report need; what goes wrong in
 *   a case stands in the report
 */
export async function commission(options: CommissionOptions): Promise<CommissioningReport> {
  const { out, settings, compare, told = () => undefined } = options;
  const place = (name: string) => path.join(out, name);
  await checkOutputFolder(out);
  checkOutputs(['commissioning.json', 'commissioning.pdf'].map(place), options);
  const earlier = compare === undefined ? undefined : readEarlier(compare);
  const site = await readSettings(settings);
  const installation = await describeInstallation(settings);
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-commissioning-'));
  const cases: CommissioningCase[] = [];
  const skipped: SkippedGroup[] = [];
  try {
    for (const [group, source] of groupsOf(options, work, site)) {
      if (typeof source === 'string') {
        skipped.push({ group, why: source });
        continue;
      }
      for (const question of await questionsOf(group, source)) {
        const answered = await checkCase(question);
        cases.push(answered);
        told(answered);
      }
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  const report = summariseCases({ installation, cases, skipped }, earlier);
  writeOutputs(
    [
      { file: place('commissioning.pdf'), content: await drawCommissioning(report) },
      { file: place('commissioning.json'), content: `${JSON.stringify(report, null, 2)}\n` },
    ],
    options,
  );
  return report;
}

function groupsOf(
  { archive, authorization, phantom, withoutPatient = false }: CommissionOptions,
  work: string,
  settings: Awaited<ReturnType<typeof readSettings>>,
): Group[] {
  const results = path.join(work, 'results');
  const needsPatient = 'The synthetic patient was left out.';
  const archiveSource = () => archiveCases({ archive: archive!, authorization, results });
  return [
    ...computedGroups,
    ['patient', withoutPatient ? needsPatient : () => patientCases(work)],
    ['archive', archive === undefined ? 'No archive was given (--archive).' : archiveSource],
    [
      'phantom',
      phantom === undefined
        ? 'No measurement of a phantom was given (--phantom).'
        : () => phantomCases({ ...phantom, settings }),
    ],
  ];
}

/** Where a group cannot even be made ready, that is a failed case of it. */
async function questionsOf(
  group: CaseGroup,
  source: () => CaseQuestion[] | Promise<CaseQuestion[]>,
): Promise<CaseQuestion[]> {
  try {
    return await source();
  } catch (error) {
    return [
      {
        ...{ id: `${group}-ready`, group, title: 'The cases could be made ready' },
        ...{ expected: 'ready', tolerance: {}, source: 'this program' },
        find: () => {
          throw error;
        },
      },
    ];
  }
}
