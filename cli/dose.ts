import { parseArgs } from 'node:util';
import { DosimetryError } from '../src/errors';
import { argumentError } from './arguments/argumentError';
import { doseFile } from './doseFile';
import { runProgram } from './runProgram';

const usage = `Usage: npm run --silent dose -- --activity PATH --out FILE [--hours H] [--half-life H]
                            [--kernel FILE [--kernel-name NAME]] [--density G]
                            [--series UID] [--accept-uncorrected] [--force]

  --activity PATH   folder or file of a 177Lu activity image in Bq/ml: NM (RECON TOMO) or PT
  --out FILE        the RTDOSE that is written
  --hours H         from administration to acquisition; default: as the images say
  --half-life H     effective half-life in hours that holds everywhere (default 50)
  --kernel FILE     JSON list of dose kernels, as "kernels" in the viewer's settings; without it local deposition
  --kernel-name N   which of them, where there are several
  --density G       of the tissue, g/ml (default 1.05)
  --series UID      SeriesInstanceUID, where the folder holds several NM or PT series
  --accept-uncorrected  compute although the images say that attenuation is not corrected
  --force           replace the file if it is there already`;

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (!values.activity || !values.out) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `--${values.activity ? 'out' : 'activity'} is missing.`,
      why: 'Both --activity and --out are needed.',
      next: 'See --help.',
    });
  }
  const { notes, largestGy } = await doseFile({
    activity: values.activity,
    out: values.out,
    force: values.force,
    kernels: values.kernel,
    kernelName: values['kernel-name'],
    hoursAfterAdministration: number('hours', values.hours),
    effectiveHalfLifeHours: number('half-life', values['half-life']),
    series: values.series,
    acceptUncorrected: values['accept-uncorrected'],
    tissueDensityGPerMl: number('density', values.density),
  });
  process.stdout.write(`${values.out}: largest dose ${largestGy.toPrecision(4)} Gy\n`);
  notes.forEach((note) => process.stdout.write(`warning: ${note}\n`));
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        activity: { type: 'string' },
        out: { type: 'string' },
        hours: { type: 'string' },
        'half-life': { type: 'string' },
        kernel: { type: 'string' },
        'kernel-name': { type: 'string' },
        density: { type: 'string' },
        series: { type: 'string' },
        'accept-uncorrected': { type: 'boolean' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw argumentError(cause);
  }
}

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `--${name} is not a number.`,
      why: `It is "${text}".`,
      next: 'See --help.',
    });
  }
  return value;
}

runProgram(main);
