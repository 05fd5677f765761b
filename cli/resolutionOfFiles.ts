import { getString } from '../src/dicom';
import { readActivityImages, readCountImages } from '../src/dicom/dosemap';
import { readRadionuclide } from '../src/dicom/dosemap/nuclide/readRadionuclide';
import type { StoredImage } from '../src/dicom/dosemap';
import { readRtStruct, rtStructToLabelmap } from '../src/dicom/rtstruct';
import { DosimetryError, inFile } from '../src/errors';
import { combineResolutions, measureResolution } from '../src/recovery';
import type { MeasuredResolution } from '../src/recovery';
import type { Labelmap, Volume } from '../src/volume';
import { parseSphere } from './parseSphere';
import { readCtFolder } from './readCtFolder';
import { readDicomFolder } from './readDicomFolder';
import { readImages } from './readImages';

export interface ResolutionOfFilesOptions {
  /** Folder or file of the SPECT. */
  spect: string;
  /** SeriesInstanceUID, where there are several. */
  series?: string;
  /** `X,Y,Z,D`: centre, LPS mm, and inner diameter, mm. */
  spheres: readonly string[];
  /** Structures of an RTSTRUCT on its CT; without names all of them. */
  contours?: { file: string; ct?: string; names: readonly string[] };
}

export interface ResolutionOfFiles {
  fwhmMm: number;
  uncertaintyMm: number;
  structures: (MeasuredResolution & { name: string })[];
  notes: string[];
}

interface Structure {
  name: string;
  labelmap: Labelmap;
  label: number;
}

/** Labels of a labelmap of structures. */
const mostStructures = 255;
/** A share of the image beyond what noise of a phantom leaves. */
const notedResidual = 0.05;

/**
 * Resolution of a SPECT of a phantom, from spheres or contours.
 * @throws DosimetryError INVALID_ARGUMENT, and what the readers and `measureResolution` report
 */
export async function resolutionOfFiles({
  spect,
  series,
  spheres,
  contours,
}: ResolutionOfFilesOptions): Promise<ResolutionOfFiles> {
  const structures: Structure[] = spheres.map((text) => ({
    name: `Sphere ${text}`,
    labelmap: parseSphere(text),
    label: 1,
  }));
  const drawn = contours ? await drawnStructures(contours) : { structures: [], notes: [] };
  structures.push(...drawn.structures);
  if (structures.length === 0) {
    throw invalid('No structure was given.', 'The resolution is measured on filled structures.');
  }
  const { images, notes } = await readImages(spect, series);
  const image = imageOf(images);
  const measured = structures.map(({ name, labelmap, label }) => {
    try {
      return { name, ...measureResolution(image.volume, labelmap, label) };
    } catch (error) {
      throw inFile(name, error);
    }
  });
  return {
    ...combineResolutions(measured),
    structures: measured,
    notes: [...notes, ...image.notes, ...drawn.notes, ...measured.flatMap(doubt)],
  };
}

function doubt({ name, residual }: MeasuredResolution & { name: string }): string[] {
  const text = `${name}: the fit leaves ${(100 * residual).toFixed(0)} % of the image. Where that is not noise, the structure is filled unevenly or has neighbours, and its width is wrong.`;
  return residual > notedResidual ? [text] : [];
}

/** The unit does not matter. */
function imageOf(images: readonly StoredImage[]): {
  volume: Volume<Float32Array>;
  notes: string[];
} {
  try {
    return readCountImages(images);
  } catch (error) {
    if (error instanceof DosimetryError && error.code === 'DOSE_UNITS') {
      const told = readRadionuclide(images.map(({ dataset }) => dataset)).radionuclide;
      // Over no time nothing decays: which nuclide it is does not matter.
      return readActivityImages(images, {
        hoursAfterAdministration: 0,
        radionuclide: told ?? '177Lu',
      });
    }
    throw error;
  }
}

async function drawnStructures({
  file,
  ct,
  names,
}: NonNullable<ResolutionOfFilesOptions['contours']>): Promise<{
  structures: Structure[];
  notes: string[];
}> {
  if (ct === undefined) {
    throw invalid('--ct is missing.', 'Contours are drawn on the CT that they were made on.');
  }
  const { files } = await readDicomFolder(file);
  const found = files.find(({ dataset }) => getString(dataset, 'Modality') === 'RTSTRUCT');
  if (!found) {
    throw invalid(`There is no RTSTRUCT in ${file}.`, 'It holds other objects or none.');
  }
  const all = readRtStruct(found.dataset).structures.filter(({ contours }) => contours.length > 0);
  const missing = names.find((name) => !all.some((one) => one.name === name));
  if (missing !== undefined) {
    const known = all.map(({ name }) => `"${name}"`).join(', ');
    throw invalid(`There is no structure "${missing}".`, `${file} has ${known || 'none'}.`);
  }
  const wanted = all
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .slice(0, mostStructures);
  const { volume } = await readCtFolder(ct);
  const { labelmap, notes } = rtStructToLabelmap(
    wanted.map((structure, n) => ({ structure, label: n + 1 })),
    volume,
  );
  return {
    structures: wanted.map(({ name }, n) => ({ name, labelmap, label: n + 1 })),
    notes,
  };
}

function invalid(what: string, why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', { what, why, next: 'See --help.' });
}
