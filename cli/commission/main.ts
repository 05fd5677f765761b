import { nuclides } from '../../src/nuclides';
import { describeOptions } from '../arguments/describeOptions';
import { notUnderstood } from '../arguments/notUnderstood';
import type { OptionValues } from '../arguments/optionTable';
import { parseArguments } from '../arguments/parseArguments';
import { requireOptions } from '../arguments/requireOptions';
import { runProgram } from '../runProgram';
import { toleranceText, valueText } from '../../src/commissioning/caseText';
import { commission } from './commission';
import type { CommissionOptions } from './commission';
import type {
  CommissioningCase,
  CommissioningReport,
} from '../../src/commissioning/commissioningReport';
import { countOf } from '../../src/numbers';
import { printLine } from '../printLine';

const options = {
  out: {
    kind: 'text',
    hint: 'DIR',
    help: 'where commissioning.json and commissioning.pdf are written',
  },
  archive: {
    kind: 'text',
    hint: 'URL',
    help: 'root of a DICOMweb archive: a synthetic patient’s results are stored there and read back',
  },
  settings: {
    kind: 'text',
    hint: 'FILE',
    help: 'JSON file with the settings of the site, as in app-config.js: cameras',
  },
  phantom: {
    kind: 'text',
    hint: 'DIR',
    help: 'SPECT of the site’s phantom, with --phantom-mbq or --phantom-sphere',
  },
  'phantom-mbq': {
    kind: 'number',
    hint: 'X',
    help: 'activity in the phantom at the start of the scan, MBq: the sensitivity is tested',
  },
  'phantom-sphere': {
    kind: 'texts',
    hint: 'X,Y,Z,D',
    help: 'centre (LPS mm) and inner diameter (mm) of a filled sphere: the resolution is tested; several times',
  },
  'phantom-nuclide': {
    kind: 'choice',
    choices: nuclides.map(({ name }) => name),
    why: 'These are the nuclides that there are energies and half-lives of.',
    hint: 'NAME',
    help: 'nuclide in the phantom, where the images do not say it',
  },
  compare: {
    kind: 'text',
    hint: 'FILE',
    help: 'commissioning.json of an earlier run: what has changed is said',
  },
  'without-patient': {
    kind: 'flag',
    help: 'only the cases that take seconds: no synthetic patient, nothing stored',
  },
  force: { kind: 'flag', help: 'replace the report of an earlier run' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npx kidney-dosimetry commission --out DIR [--archive URL] [--settings FILE]
                           [--phantom DIR [--phantom-mbq X] [--phantom-sphere=X,Y,Z,D ...]
                            [--phantom-nuclide NAME]]
                           [--compare FILE] [--without-patient] [--force]

Shows that this installation computes right: cases of known result, one after the other.
${describeOptions(options, 18)}

The variable DICOMWEB_AUTHORIZATION is sent to the archive as the header Authorization.
The exit status is 1 where a case has failed.`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const report = await commission({
    ...requireOptions(values, 'out'),
    archive: values.archive,
    authorization: process.env.DICOMWEB_AUTHORIZATION || undefined,
    settings: values.settings,
    phantom: phantomOf(values),
    compare: values.compare,
    withoutPatient: values['without-patient'],
    force: values.force,
    told: (answered) => printLine(lineOf(answered)),
  });
  endOf(report).forEach((line) => printLine(line));
  process.exitCode = report.failed > 0 ? 1 : 0;
}

function phantomOf(values: OptionValues<typeof options>): CommissionOptions['phantom'] {
  const { phantom: spect } = values;
  const activityMBq = values['phantom-mbq'];
  const spheres = values['phantom-sphere'];
  const isMeasured = activityMBq !== undefined || spheres.length > 0;
  if ((spect !== undefined) !== isMeasured) {
    throw notUnderstood('--phantom goes with --phantom-mbq or --phantom-sphere.');
  }
  const radionuclide = values['phantom-nuclide'];
  return spect === undefined ? undefined : { spect, activityMBq, spheres, radionuclide };
}

function lineOf(one: CommissioningCase): string {
  const { verdict, title, expected, found, unit = '', error } = one;
  const answer = error ?? `${valueText(found)} ${unit}`.trim();
  return `${verdict}: ${title}: ${answer} (expected ${valueText(expected)}, tolerance ${toleranceText(one)})`;
}

function endOf({ passed, failed, skipped, comparison }: CommissioningReport): string[] {
  return [
    ...skipped.map(({ group, why }) => `not asked: ${group}: ${why}`),
    ...(comparison
      ? [
          `since ${comparison.earlier.createdAt}: ${countOf(comparison.cases.length, 'case')} and ${countOf(comparison.installation.length, 'fact')} of the installation changed`,
        ]
      : []),
    `${passed} passed, ${failed} failed`,
  ];
}

runProgram(main);
