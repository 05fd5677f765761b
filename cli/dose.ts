import { describeOptions } from './arguments/describeOptions';
import { notUnderstood } from './arguments/notUnderstood';
import type { OptionValues } from './arguments/optionTable';
import { parseArguments } from './arguments/parseArguments';
import { requireOptions } from './arguments/requireOptions';
import { doseFile } from './doseFile';
import { nuclides } from '../src/nuclides';
import { runProgram } from './runProgram';
import { doseSessions } from './serial/doseSessions';
import type { ReportedOrgan } from './serial/serialReport';
import { modelChoice, modelNames } from './serial/modelChoice';
import { printLine } from './printLine';

const sharedOptions = {
  nuclide: {
    kind: 'choice',
    choices: nuclides.map(({ name }) => name),
    why: 'These are the nuclides that there are energies and half-lives of.',
    hint: 'NAME',
    help: `where the images do not say it: ${nuclides.map(({ name }) => name).join(', ')}; one that they contradict is told`,
  },
  out: { kind: 'text', hint: 'PATH', help: 'folder of the results (--sessions), or the RTDOSE' },
  force: { kind: 'flag', help: 'replace results that are there already' },
  help: { kind: 'flag', short: 'h' },
} as const;

const sessionOptions = {
  sessions: {
    kind: 'text',
    hint: 'DIR',
    help: 'any tree of CT and SPECT files of one patient: dose from all time points',
  },
  rtstruct: {
    kind: 'texts',
    hint: 'FILE',
    help: 'kidneys on a CT of a session, in place of those the network draws; several times',
  },
  structures: {
    kind: 'texts',
    hint: 'FILE',
    help: 'RTSTRUCT or SEG drawn on a CT of a session: the same numbers for whatever is in it; several times',
  },
  'injected-mbq': { kind: 'number', hint: 'X', help: 'activity injected in the last cycle, MBq' },
  'injected-at': {
    kind: 'text',
    hint: 'T',
    help: 'when, as 2026-03-02T08:00 in the time of the scanner',
  },
  energy: {
    kind: 'choice',
    choices: ['local-deposition', 'voxel-kernel'],
    why: 'Electrons stop in their voxel, or the kernel of the program spreads electrons and photons.',
    hint: 'NAME',
    help: 'local-deposition (default: electrons stop in their voxel) or voxel-kernel',
  },
  'density-from-ct': {
    kind: 'flag',
    help: 'density of soft tissue from the CT, by the density model of the settings (default 1.05 g/ml)',
  },
  settings: {
    kind: 'text',
    hint: 'FILE',
    help: 'JSON file with the settings of the site, as in app-config.js: cameras, radiobiology, density',
  },
  'fwhm-mm': {
    kind: 'number',
    hint: 'F',
    help: 'resolution of the reconstructed images (full width at half maximum): the dose without the partial volume effect is given beside the uncorrected one; default: that of the cameras in the settings',
  },
  model: {
    kind: 'choice',
    choices: modelNames,
    why: 'It names a time-activity curve, or the voxel-wise method of 2013.',
    hint: 'NAME',
    help: `of the time-activity curve: ${modelNames.join(', ')}`,
  },
} as const;

const imageOptions = {
  activity: {
    kind: 'text',
    hint: 'PATH',
    help: 'folder or file of an activity image in Bq/ml: NM (RECON TOMO) or PT',
  },
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
    help: 'which of them, where there are several; "177Lu in water", and so for the other nuclides, is of this program and needs no list',
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
} as const;

const options = { ...sessionOptions, ...imageOptions, ...sharedOptions } as const;
type Values = OptionValues<typeof options>;

const usage = `Usage: npx kidney-dosimetry dose --sessions DIR --out DIR [--rtstruct FILE...] [--structures FILE...]
                             [--injected-mbq X --injected-at T] [--fwhm-mm F]
                             [--model NAME] [--energy NAME] [--density-from-ct]
                             [--settings FILE] [--nuclide NAME] [--force]
       npx kidney-dosimetry dose --activity PATH --out FILE [--hours H] [--half-life H]
                             [--kernel FILE] [--kernel-name NAME] [--density G]
                             [--series UID] [--accept-uncorrected] [--nuclide NAME] [--force]

From all time points of a therapy:
${describeOptions(sessionOptions, 18)}

From one image and an assumed half-life:
${describeOptions(imageOptions, 18)}

Both:
${describeOptions(sharedOptions, 18)}`;

async function main(): Promise<void> {
  const { values } = parseArguments(options, process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (values.sessions !== undefined) {
    refuseOptions(values, '--sessions', imageOptions);
    await fromSessions(values);
  } else {
    if (values.activity === undefined) {
      throw notUnderstood(
        'What to compute the dose from is missing: --sessions DIR, all time points of a therapy, or --activity PATH, one image.',
      );
    }
    refuseOptions(values, '--activity', sessionOptions);
    await fromImage(values);
  }
}

/** An option of the other form would be passed over in silence. */
function refuseOptions(values: Values, form: string, others: Readonly<Record<string, unknown>>) {
  const given = Object.keys(others).find((name) => {
    const value = values[name as keyof Values];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (given) {
    throw notUnderstood(`--${given} does not go with ${form}.`);
  }
}

async function fromSessions(values: Values): Promise<void> {
  const { kidneys, structures, findings, cycles } = await doseSessions({
    ...requireOptions(values, 'sessions', 'out'),
    structureSets: values.rtstruct,
    structures: values.structures,
    radionuclide: values.nuclide,
    injectedMBq: values['injected-mbq'],
    injectedAt: values['injected-at'],
    settings: values.settings,
    fwhmMm: values['fwhm-mm'],
    ...modelChoice(values.model),
    energy: values.energy,
    densityFromCt: values['density-from-ct'],
    force: values.force,
    // Scripts read standard error for errors.
    told: (text) => void (process.stderr.isTTY && process.stderr.write(`${text}\n`)),
  });
  const last = cycles ? `cycle ${cycles[cycles.length - 1].cycle}, ` : '';
  for (const kidney of kidneys) {
    process.stdout.write(`${last}${kidney.side} kidney: ${describeOrgan(kidney)}\n`);
  }
  for (const structure of structures) {
    printLine(`${last}${structure.name}: ${describeOrgan(structure)}`);
  }
  for (const { severity, what } of findings) {
    if (severity === 'warning') {
      printLine(`warning: ${what}`);
    }
  }
}

function describeOrgan(organ: ReportedOrgan): string {
  const { volumeMl, meanDoseGy, meanDoseRecoveredGy, effectiveHalfLifeHours, model } = organ;
  const recovered =
    meanDoseRecoveredGy === undefined ? '' : ` (recovered ${meanDoseRecoveredGy.toFixed(2)} Gy)`;
  return `${volumeMl.toFixed(1)} ml, mean dose ${meanDoseGy.toFixed(2)} Gy${recovered}, effective half-life ${effectiveHalfLifeHours.toFixed(1)} h (${model})`;
}

async function fromImage(values: Values): Promise<void> {
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
    radionuclide: values.nuclide,
    acceptUncorrected: values['accept-uncorrected'],
    tissueDensityGPerMl: values.density,
  });
  printLine(`${out}: largest dose ${largestGy.toPrecision(4)} Gy`);
  notes.forEach((note) => printLine(`warning: ${note}`));
}

runProgram(main);
