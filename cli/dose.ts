import { describeOptions } from './arguments/describeOptions';
import { parseArguments } from './arguments/parseArguments';
import { requireOptions } from './arguments/requireOptions';
import { doseFile } from './doseFile';
import { runProgram } from './runProgram';

const options = {
  activity: {
    kind: 'text',
    hint: 'PATH',
    help: 'folder or file of a 177Lu activity image in Bq/ml: NM (RECON TOMO) or PT',
  },
  out: { kind: 'text', hint: 'FILE', help: 'the RTDOSE that is written' },
  hours: {
    kind: 'number',
    hint: 'H',
    help: 'from administration to acquisition; default: as the images say',
  },
  'half-life': {
    kind: 'number',
    hint: 'H',
    help: 'effective half-life in hours that holds everywhere (default 50)',
  },
  kernel: {
    kind: 'text',
    hint: 'FILE',
    help: 'JSON list of dose kernels, as "kernels" in the viewer\'s settings; without it local deposition',
  },
  'kernel-name': {
    kind: 'text',
    hint: 'N',
    help: 'which of them, where there are several; "177Lu in water" is of this program and needs no list',
  },
  density: { kind: 'number', hint: 'G', help: 'of the tissue, g/ml (default 1.05)' },
  series: {
    kind: 'text',
    hint: 'UID',
    help: 'SeriesInstanceUID, where the folder holds several NM or PT series',
  },
  'accept-uncorrected': {
    kind: 'flag',
    help: 'compute although the images say that attenuation is not corrected',
  },
  force: { kind: 'flag', help: 'replace the file if it is there already' },
  help: { kind: 'flag', short: 'h' },
} as const;

const usage = `Usage: npm run --silent dose -- --activity PATH --out FILE [--hours H] [--half-life H]
                            [--kernel FILE] [--kernel-name NAME] [--density G]
                            [--series UID] [--accept-uncorrected] [--force]

${describeOptions(options, 18)}`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { activity, out } = requireOptions(values, 'activity', 'out');
  const { notes, largestGy } = await doseFile({
    activity,
    out,
    force: values.force,
    kernels: values.kernel,
    kernelName: values['kernel-name'],
    hoursAfterAdministration: values.hours,
    effectiveHalfLifeHours: values['half-life'],
    series: values.series,
    acceptUncorrected: values['accept-uncorrected'],
    tissueDensityGPerMl: values.density,
  });
  process.stdout.write(`${out}: largest dose ${largestGy.toPrecision(4)} Gy\n`);
  notes.forEach((note) => process.stdout.write(`warning: ${note}\n`));
}

runProgram(main);
