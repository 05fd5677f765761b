import { getString } from '../../dicom';
import { readActivityImages, readCountImages } from '../../dicom/dosemap';
import { unknownRadionuclide } from '../../dicom/dosemap/nuclide/unknownRadionuclide';
import type { StoredImage } from '../../dicom/dosemap';
import { checkActivity } from '../../dicom/dosemap/checks/checkActivity';
import type { CameraSettings } from '../../configuration';
import { DosimetryError } from '../../errors';
import { nuclideOf } from '../../nuclides';
import type { NuclideName } from '../../nuclides';
import type { Volume } from '../../volume';
import { calibrateCounts } from '../counts/calibrateCounts';
import { countsCalibration } from '../counts/countsCalibration';
import type { CountsEntry } from '../counts/countsCalibration';
import type { SpectBed, SpectSession } from '../types';
import { joinBeds } from './joinBeds';

export interface ReadActivityTimePointOptions {
  /** `SiteConfiguration.cameras`, for SPECT in counts. */
  cameras?: readonly CameraSettings[];
  /** What the user entered about the counts of this time point. */
  counts?: CountsEntry;
  /** For a comparison with the total of the image. */
  administeredMBq?: number;
  /** Of the therapy cycle; default: as the images of the session say. */
  radionuclide?: NuclideName;
  /** The user's explicit word that images without attenuation correction are wanted. */
  acceptUncorrected?: boolean;
}

export interface ActivityTimePoint {
  /** `SpectSession.id`. */
  id: string;
  /** Bq/ml at the start of the first bed, all beds joined. */
  volume: Volume<Float32Array>;
  hoursAfterAdministration: number;
  /** What the images hold. */
  unit: 'Bq/ml' | 'counts';
  /** Of counts: what they were calibrated with, a sentence. */
  calibration?: string;
  /** What was made of the values, and what the headers say against them, as sentences. */
  notes: string[];
}

/** A tenth of a percent of the decay of 177Lu, a quarter of that of 90Y. */
const noticedMinutes = 15;

/**
 * The activity concentration of one time point: every bed read and checked as `readActivityImages`
 * does, counts calibrated, each bed decay-corrected to the start of the first with the physical
 * half-life, and joined by geometry.
 * @param images of all beds of the session, in any order
 * @param session of `findSessions`, with entries where there are some
 * @throws INVALID_ARGUMENT without hours; RADIONUCLIDE_UNKNOWN without a nuclide;
 *   INCOMPLETE_SERIES for missing images; MIXED_SERIES for images of another one;
 *   and as `readActivityImages`, `countsCalibration`, `joinBeds`
 */
export function readActivityTimePoint(
  images: readonly StoredImage[],
  session: SpectSession,
  options: ReadActivityTimePointOptions = {},
): ActivityTimePoint {
  const { hours } = session;
  if (hours === undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The time from administration to acquisition is not known.',
      why: whyNoHours(session),
      next: 'Enter the hours, or the time of the administration.',
    });
  }
  const radionuclide = options.radionuclide ?? session.radionuclide;
  if (!radionuclide) {
    throw unknownRadionuclide('The images of the time point do not tell it');
  }
  const ofBeds = imagesOfBeds(images, session.beds);
  const notes: string[] = [];
  const calibrations: string[] = [];
  const volumes = ofBeds.map((own, n) => {
    const minutes = session.beds[n].minutesAfterFirst;
    const bed = readBed(own, session, {
      ...options,
      hoursAfterAdministration: hours.value + minutes / 60,
      radionuclide,
    });
    notes.push(...bed.notes.filter((note) => !notes.includes(note)));
    calibrations.push(...bed.calibrations);
    return atFirstBed(bed.volume, minutes, radionuclide);
  });
  const late = session.beds.filter((bed) => Math.abs(bed.minutesAfterFirst) >= noticedMinutes);
  if (late.length > 0) {
    const times = late.map((bed) => bed.minutesAfterFirst.toFixed(0)).join(' and ');
    notes.push(
      `Beds acquired ${times} minutes after the first were decay-corrected to its time with the half-life of ${radionuclide}.`,
    );
  }
  const joined = joinBeds(volumes);
  return {
    id: session.id,
    volume: joined.volume,
    hoursAfterAdministration: hours.value,
    unit: session.quantity === 'counts' ? 'counts' : 'Bq/ml',
    ...(calibrations.length > 0 && { calibration: [...new Set(calibrations)].join(' ') }),
    notes: [
      `The scan was ${hours.value.toFixed(1)} h after the administration${hours.detail ? `: ${hours.detail}` : ''}.`,
      ...new Set(calibrations),
      ...notes,
      ...joined.notes,
    ],
  };
}

interface BedOptions extends ReadActivityTimePointOptions {
  hoursAfterAdministration: number;
  radionuclide: NuclideName;
}

interface ReadBed {
  volume: Volume<Float32Array>;
  notes: string[];
  calibrations: string[];
}

function readBed(
  images: readonly StoredImage[],
  session: SpectSession,
  options: BedOptions,
): ReadBed {
  const { hoursAfterAdministration, radionuclide, administeredMBq, acceptUncorrected } = options;
  if (session.quantity !== 'counts') {
    const { volume, notes } = readActivityImages(images, {
      hoursAfterAdministration,
      administeredMBq,
      acceptUncorrected,
      radionuclide,
    });
    return { volume, notes, calibrations: [] };
  }
  const read = readCountImages(images, {
    acceptUncorrected,
    radionuclide,
    hoursAfterAdministration,
  });
  const calibration = countsCalibration(images[0].dataset, {
    camera: session.camera,
    day: session.acquisitionDateTime?.value.slice(0, 10),
    cameras: options.cameras,
    entry: { countRateCps: session.countRateCps, ...options.counts },
  });
  const checked = checkActivity(calibrateCounts(read.volume, calibration), {
    administeredMBq,
    hoursAfterAdministration,
    halfLifeHours: nuclideOf(radionuclide).halfLifeHours,
  });
  return {
    volume: checked.volume,
    notes: [...read.notes, ...checked.notes],
    calibrations: [calibration.text],
  };
}

function atFirstBed(
  volume: Volume<Float32Array>,
  minutes: number,
  radionuclide: NuclideName,
): Volume<Float32Array> {
  if (minutes === 0) {
    return volume;
  }
  const factor = 2 ** (minutes / 60 / nuclideOf(radionuclide).halfLifeHours);
  return { ...volume, data: volume.data.map((value) => value * factor) };
}

/** The images of each bed; each of them is needed, and no other. */
function imagesOfBeds(images: readonly StoredImage[], beds: readonly SpectBed[]): StoredImage[][] {
  const byUid = new Map(
    images.map((image) => [getString(image.dataset, 'SOPInstanceUID') ?? '', image]),
  );
  const wanted = beds.flatMap(({ sopInstanceUIDs }) => sopInstanceUIDs);
  const missing = wanted.filter((uid) => !byUid.has(uid));
  if (missing.length > 0) {
    throw new DosimetryError('INCOMPLETE_SERIES', {
      what: 'Images of the SPECT are missing.',
      why: `${missing.length} of ${wanted.length} were not loaded, first ${missing[0]}.`,
      next: 'Load the series again.',
    });
  }
  if (images.length !== wanted.length) {
    throw new DosimetryError('MIXED_SERIES', {
      what: 'The images are not those of the time point.',
      why: `${images.length} were loaded where it has ${wanted.length}.`,
      next: 'Load the images of this time point alone.',
    });
  }
  return beds.map(({ sopInstanceUIDs }) => sopInstanceUIDs.map((uid) => byUid.get(uid)!));
}

function whyNoHours({ findings }: SpectSession): string {
  const said = findings.find(({ code }) => /^(ADMINISTRATION|TIME)_/.test(code));
  return said?.text ?? 'Neither the images nor an entry say it.';
}
