import fs from 'node:fs';
import path from 'node:path';
import type { NaturalDataset } from '../../src/dicom';
import { toPart10 } from '../../src/dicom/write';
import { DosimetryError } from '../../src/errors';
import type { NuclideName } from '../../src/nuclides';
import type { SerialDose, SerialEnergy } from '../../src/serial';
import type { SpectSession } from '../../src/sessions';
import { checkOutputFolder } from '../checkOutputFolder';
import { checkOutputs } from '../checkOutputs';
import type { FilePlace } from '../readDicomFolder';
import { readSettings } from '../readSettings';
import { writeOutputs } from '../writeOutputs';
import { contourTherapy } from './contourTherapy';
import type { CycleChoices } from './doseOfCycle';
import { doseOfCycles } from './doseOfCycles';
import type { ObjectUids } from './objectUids';
import { readTherapy } from './readTherapy';
import { readStructures } from './readStructures';
import type { TherapyFiles } from './readTherapy';
import { reportTherapy } from './reportTherapy';
import { serialDoseFile } from './serialDoseFile';
import { sourceImages } from './sourceImages';
import type { SerialReport } from './serialReport';
import type { SessionContours } from './sessionContours';

export interface DoseSessionsOptions extends Pick<
  CycleChoices,
  'models' | 'structureModel' | 'voxelMethod'
> {
  /** Folder with the CT and SPECT files of one patient, or the files. */
  sessions: FilePlace;
  /** Folder for the results; made where it is missing. */
  out: string;
  /** RTSTRUCT files. */
  structureSets?: readonly string[];
  /** RTSTRUCT and SEG files with whatever else a dose is wanted of. */
  structures?: readonly string[];
  /** Of the last cycle, at `injectedAt`. */
  injectedMBq?: number;
  /** ISO 8601 local date and time of the administration. */
  injectedAt?: string;
  /** Of all cycles; default: as the images say. */
  radionuclide?: NuclideName;
  /** Default: local deposition; voxel-kernel is the program's own. */
  energy?: SerialEnergy['type'];
  /** Density from the CT of the reference in soft tissue, by the density model of the settings. */
  densityFromCt?: boolean;
  /** JSON file with the settings of the site: cameras, radiobiology, density. */
  settings?: string;
  /**
   * Full width at half maximum of all images, mm, 1 to 50; default: that of the cameras in the
   * settings. With it, or with the settings' recovery table, the partial volume effect is corrected
   * beside the uncorrected dose.
   */
  fwhmMm?: number;
  force?: boolean;
  /** UIDs of an object by the name of its file; default: new ones. */
  uidsOf?: (name: string) => ObjectUids;
  /** Hears what is being done. */
  told?: (text: string) => void;
}

/** Results of an earlier run that need not be among those of this one. */
const ownNames = /^(rtstruct-\d+|rtdose(-cycle-\d+)?)\.dcm$/;

/**
 * Computes the dose of a therapy from its SPECT/CT sessions and writes rtdose.dcm (the last cycle;
 * rtdose-cycle-N.dcm for each earlier one), rtstruct-N.dcm for each CT and report.json.
 *
 * @throws DosimetryError; nothing is written then, and what was there stays as it was
 */
export async function doseSessions(options: DoseSessionsOptions): Promise<SerialReport> {
  const { out, structureSets = [], structures = [], uidsOf, told = () => undefined } = options;
  const place = (name: string): string => path.join(out, name);
  await checkOutputFolder(out);
  checkFwhm(options.fwhmMm);
  checkOutputs(['rtdose.dcm', 'report.json'].map(place), options);
  const configuration = await readSettings(options.settings);
  const { cameras, density, recovery } = configuration;
  told('Reading headers.');
  const therapy = await readTherapy(options.sessions, {
    entry: { injectedMBq: options.injectedMBq, administeredAt: options.injectedAt },
    radionuclide: options.radionuclide,
    cameras,
  });
  const used = therapy.reading.cycles
    .flatMap(({ sessions }) => sessions)
    .filter(({ isUsed }) => isUsed);
  const contours = await contourTherapy(therapy, used, structureSets, told);
  const drawn = await readStructures(structures, used, therapy, contours);
  told('Computing the dose.');
  const doses = await doseOfCycles(therapy, contours, {
    models: options.models,
    structureModel: options.structureModel,
    structures: drawn,
    fwhmUncertaintyMm: configuration.uncertainty.fwhmMm,
    voxelMethod: options.voxelMethod,
    energy: options.energy,
    cameras,
    fwhmMm: options.fwhmMm,
    recoveryTable: recovery,
    ...(options.densityFromCt && { densityModel: density }),
  });
  const { report, rtStructs, rtDoses } = reportTherapy(doses, contours, {
    therapy,
    configuration,
  });
  const files = [
    ...[...rtStructs].map(([ct, name]) => ({
      file: place(name),
      content: rtStructFile(contours.get(ct)!.rtStruct!, uidsOf?.(name)),
    })),
    ...doses.map((dose, n) => ({
      file: place(rtDoses[n]),
      content: serialDoseFile(
        dose,
        contourOf(dose, contours).ct,
        sourceImages(sessionsOf(dose, therapy), therapy),
        uidsOf?.(rtDoses[n]),
      ),
    })),
    // Last: it says that the set is complete.
    { file: place('report.json'), content: `${JSON.stringify(report, null, 2)}\n` },
  ];
  const written = files.map(({ file }) => file);
  refuseInput(written, [...structureSets, ...structures]);
  writeOutputs(files, { force: options.force, obsolete: leftBehind(out, written) });
  return report;
}

function rtStructFile(dataset: NaturalDataset, uids: ObjectUids | undefined): Uint8Array {
  const named = uids
    ? { ...dataset, SOPInstanceUID: uids.sopInstanceUID, SeriesInstanceUID: uids.seriesInstanceUID }
    : dataset;
  return new Uint8Array(toPart10(named));
}

function checkFwhm(fwhmMm: number | undefined): void {
  if (fwhmMm !== undefined && !(fwhmMm >= 1 && fwhmMm <= 50)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: '--fwhm-mm is no resolution of a SPECT.',
      why: `${fwhmMm} mm was given; it lies between 1 and 50 mm.`,
      next: 'Give the full width at half maximum of the reconstructed images, as npm run resolution measures it.',
    });
  }
}

function sessionsOf({ summary }: SerialDose, { reading }: TherapyFiles): SpectSession[] {
  return reading.cycles.find(({ number }) => number === summary.cycle)?.sessions ?? [];
}

/** Of the time point that the dose lies on. */
function contourOf(
  { summary: { timePoints, referenceTimePoint } }: SerialDose,
  contours: ReadonlyMap<string, SessionContours>,
): SessionContours {
  const reference = timePoints.find(({ id }) => id === referenceTimePoint);
  return contours.get(reference?.ctSeriesInstanceUID ?? '')!;
}

/** --force is for results: a structure set that is read is never replaced. */
function refuseInput(written: readonly string[], structureSets: readonly string[]): void {
  const isThere = (file: string) => fs.existsSync(file);
  const targets = new Set(written.filter(isThere).map((file) => fs.realpathSync(file)));
  const input = structureSets.find((file) => targets.has(fs.realpathSync(file)));
  if (input !== undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${input} cannot be replaced.`,
      why: 'It is among the files that are read (--rtstruct, --structures).',
      next: 'Give another folder with --out.',
    });
  }
}

function leftBehind(out: string, written: readonly string[]): string[] {
  const names = fs.existsSync(out) ? fs.readdirSync(out) : [];
  return names
    .filter((name) => ownNames.test(name))
    .map((name) => path.join(out, name))
    .filter((file) => !written.includes(file));
}
