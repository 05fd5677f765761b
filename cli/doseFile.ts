import fs from 'node:fs/promises';
import path from 'node:path';
import { defaultSiteConfiguration, readKernels } from '../src/configuration';
import { readActivitySeries } from '../src/dicom/dosemap';
import { writeRtDose } from '../src/dicom/rtdose';
import { toPart10 } from '../src/dicom/write';
import { activityDose, ownKernel } from '../src/dose';
import type { PointKernel, VoxelKernel } from '../src/dose';
import { DosimetryError } from '../src/errors';
import { halfLifeWithNuclide, nuclides } from '../src/nuclides';
import type { NuclideName } from '../src/nuclides';
import { productIdentity } from '../src/productIdentity';
import { checkOutputFolder } from './checkOutputFolder';
import { checkOutputs } from './checkOutputs';
import { readImages } from './readImages';
import { writeOutputs } from './writeOutputs';

export interface DoseFileOptions {
  /** Folder or file of one activity image in Bq/ml. */
  activity: string;
  /** SeriesInstanceUID, where the folder holds several NM or PT series. */
  series?: string;
  /** RTDOSE file to be written. */
  out: string;
  /** An existing file may be replaced. */
  force?: boolean;
  /** JSON file with a list of kernels; without it, dose is computed by local deposition. */
  kernels?: string;
  /** Needed where the list has several; "177Lu in water" is of the program, without a list. */
  kernelName?: string;
  /** Default: as stated by the images. */
  hoursAfterAdministration?: number;
  /** Default: that of the viewer's settings, which is of 177Lu, carried to the nuclide. */
  effectiveHalfLifeHours?: number;
  tissueDensityGPerMl?: number;
  /** Entered; default: as the images say. */
  radionuclide?: NuclideName;
  /** Computes a dose although the images state that attenuation is not corrected. */
  acceptUncorrected?: boolean;
}

const usualLu177Hours = defaultSiteConfiguration.radiobiology.effectiveHalfLifeHours;

/**
 * Computes the dose of one activity image and writes it as RTDOSE in the image's frame of
 * reference.
 * @returns remarks for the reader of the dose, and its largest value
 * @throws DosimetryError; nothing is then written
 */
export async function doseFile(
  options: DoseFileOptions,
): Promise<{ notes: string[]; largestGy: number }> {
  const { tissueDensityGPerMl } = options;
  await checkOutputFolder(path.dirname(options.out));
  checkOutputs([options.out], options);
  await refuseInput(options);
  const { images, notes } = await readImages(options.activity, options.series);
  const kernel = await chosenKernel(options);
  const activity = readActivitySeries(images, {
    hoursAfterAdministration: options.hoursAfterAdministration,
    acceptUncorrected: options.acceptUncorrected,
    radionuclide: options.radionuclide,
  });
  const usualHours = halfLifeWithNuclide(usualLu177Hours, '177Lu', activity.radionuclide);
  const { effectiveHalfLifeHours = usualHours } = options;
  const volume = await activityDose(activity, {
    hoursAfterAdministration: activity.hoursAfterAdministration,
    effectiveHalfLifeHours,
    kernel,
    ...(tissueDensityGPerMl !== undefined && {
      density: { method: 'fixed', gPerMl: tissueDensityGPerMl },
    }),
  });
  if (options.effectiveHalfLifeHours === undefined) {
    notes.push(assumedHalfLife(usualHours, activity.radionuclide));
  }
  const rtDose = writeRtDose({
    volume,
    reference: images[0].dataset,
    software: productIdentity,
    seriesDescription: kernel ? 'Absorbed dose (kernel)' : 'Absorbed dose (local deposition)',
    // Stored where it is also read by those who do not see the notes: the archive, and `contour
    // --dose`.
    doseComment: `Scan at ${activity.hoursAfterAdministration.toFixed(1)} h, T_eff ${effectiveHalfLifeHours.toFixed(1)} h, ${kernel ? kernel.name : 'local deposition'}`,
    tissueHeterogeneityCorrection: ['WATER'],
  });
  writeOutputs([{ file: options.out, content: new Uint8Array(toPart10(rtDose)) }], options);
  return {
    notes: [...notes, ...(volume.notes ?? [])],
    largestGy: volume.data.reduce((largest, value) => Math.max(largest, value), 0),
  };
}

function assumedHalfLife(hours: number, radionuclide: NuclideName): string {
  const carried =
    radionuclide === '177Lu'
      ? ''
      : ` (${usualLu177Hours} h of 177Lu, its biological half-life carried to ${radionuclide})`;
  return `No effective half-life was given: ${Number(hours.toFixed(1))} h was taken${carried}, whatever the agent and the patient.`;
}

/** --force applies to results only: an image that is read is never replaced. */
async function refuseInput({ activity, kernels, out }: DoseFileOptions): Promise<void> {
  const real = (place: string) => fs.realpath(place).catch(() => undefined);
  const target = await real(out);
  if (target === undefined) {
    return;
  }
  for (const input of [activity, ...(kernels === undefined ? [] : [kernels])]) {
    const source = await real(input);
    if (source !== undefined && (target === source || target.startsWith(source + path.sep))) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: `${out} cannot be replaced.`,
        why: `It is among the files that are read (${input}).`,
        next: 'Give another file with --out.',
      });
    }
  }
}

/** The program's own kernel needs no file; undefined for local deposition. */
async function chosenKernel({
  kernels,
  kernelName,
}: DoseFileOptions): Promise<VoxelKernel | PointKernel | undefined> {
  const own = nuclides.map(({ name }) => ownKernel(name)).find(({ name }) => name === kernelName);
  if (own) {
    return own;
  }
  return kernels === undefined ? undefined : chooseKernel(kernels, kernelName);
}

async function chooseKernel(file: string, name: string | undefined): Promise<VoxelKernel> {
  let kernels: VoxelKernel[];
  try {
    kernels = readKernels(JSON.parse(await fs.readFile(file, 'utf8')));
  } catch (cause) {
    const why =
      cause instanceof DosimetryError
        ? `${cause.what} ${cause.why}`
        : cause instanceof Error
          ? `${cause.message}.`
          : '';
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The kernel file ${file} cannot be used.`,
      why,
      next: 'Give a JSON file with a list of kernels, as "kernels" in the settings of the viewer.',
      cause,
    });
  }
  const found = name === undefined ? kernels : kernels.filter((kernel) => kernel.name === name);
  if (found.length !== 1) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: name === undefined ? 'No kernel was chosen.' : `There is no kernel "${name}".`,
      why: `${file} has ${kernels.map((kernel) => `"${kernel.name}"`).join(', ') || 'none'}.`,
      next: 'Choose one with --kernel-name.',
    });
  }
  return found[0];
}
