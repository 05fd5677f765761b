import type { CameraSettings } from '../../configuration';
import type { Camera } from '../types';

export interface ChosenCamera {
  settings?: CameraSettings;
  /** Which entry it is, or why none, for a sentence. */
  basis: string;
}

const fields = ['manufacturer', 'model', 'station'] as const;

/**
 * The calibration of a camera on a day: of the entries that fit, the one that names most of the
 * camera. Two that name as much are none, since which one holds is not known.
 * @param day of the acquisition, YYYY-MM-DD; entries with dates fit no unknown day
 */
export function chooseCamera(
  cameras: readonly CameraSettings[],
  camera: Camera,
  day: string | undefined,
): ChosenCamera {
  const fitting = cameras.filter((entry) => fits(entry, camera, day));
  const most = Math.max(0, ...fitting.map(named));
  const best = fitting.filter((entry) => named(entry) === most);
  const of = `${fields.flatMap((field) => camera[field] ?? []).join(' ') || 'a camera without a name'}${day ? ` on ${day}` : ''}`;
  if (best.length === 1) {
    return { settings: best[0], basis: `the site's setting for ${of}` };
  }
  return {
    basis:
      best.length > 1
        ? `${best.length} settings of the site fit ${of} alike`
        : `the site set no sensitivity for ${of}`,
  };
}

function fits(entry: CameraSettings, camera: Camera, day: string | undefined): boolean {
  const isNamed = fields.every(
    (field) =>
      entry[field] === undefined || entry[field].toLowerCase() === camera[field]?.toLowerCase(),
  );
  const hasDates = entry.from !== undefined || entry.to !== undefined;
  const isOfDay =
    !hasDates || (day !== undefined && day >= (entry.from ?? '') && day <= (entry.to ?? '9999'));
  return isNamed && isOfDay;
}

function named(entry: CameraSettings): number {
  return fields.filter((field) => entry[field] !== undefined).length;
}
