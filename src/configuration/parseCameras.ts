import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';
import { readFields } from './readFields';
import { readList, readNumber, readText } from './readValues';
import type { CameraSettings, DeadTimeSettings } from './siteConfiguration';

/** From a camera with a small crystal to both heads of one with a thick crystal. */
const sensitivity = { minimum: 0.1, maximum: 1000, unit: 'cps/MBq' };
const texts = ['manufacturer', 'model', 'station'] as const;

/**
 * Calibrations of gamma cameras: `{manufacturer, model, station, from, to, sensitivityCpsPerMBq,
 * deadTime, detectorsCounted, fwhmMm}`, all but the sensitivity optional.
 * @throws INVALID_CONFIGURATION also for two of one camera whose dates overlap
 */
export function parseCameras(reader: ConfigurationReader): CameraSettings[] {
  const entries = readList(reader, 100);
  const cameras = entries.map(parseCamera);
  cameras.forEach((camera, n) => {
    if (cameras.slice(0, n).some((earlier) => isSameCamera(earlier, camera))) {
      throw configurationError(entries[n], 'a camera, or dates, that no other entry has');
    }
  });
  return cameras;
}

function parseCamera(reader: ConfigurationReader): CameraSettings {
  const fields = readFields(reader, [
    ...texts,
    'from',
    'to',
    'sensitivityCpsPerMBq',
    'deadTime',
    'detectorsCounted',
    'fwhmMm',
  ]);
  const { from, to, deadTime, detectorsCounted, fwhmMm } = fields;
  const camera: CameraSettings = {
    ...Object.fromEntries(
      texts.flatMap((field) =>
        fields[field].value === undefined ? [] : [[field, readText(fields[field], 64)]],
      ),
    ),
    ...(from.value !== undefined && { from: readDay(from) }),
    ...(to.value !== undefined && { to: readDay(to) }),
    sensitivityCpsPerMBq: readNumber(fields.sensitivityCpsPerMBq, sensitivity),
    ...(deadTime.value !== undefined && { deadTime: parseDeadTime(deadTime) }),
    ...(detectorsCounted.value !== undefined && { detectorsCounted: readCount(detectorsCounted) }),
    ...(fwhmMm.value !== undefined && {
      fwhmMm: readNumber(fwhmMm, { minimum: 1, maximum: 50, unit: 'mm' }),
    }),
  };
  if (camera.from !== undefined && camera.to !== undefined && camera.to < camera.from) {
    throw configurationError(to, `a day not before ${camera.from}`);
  }
  return camera;
}

function readDay(reader: ConfigurationReader): string {
  const text = readText(reader, 10);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = isDay ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw configurationError(reader, 'a day as 2026-03-02');
  }
  return text;
}

function readCount(reader: ConfigurationReader): number {
  const count = readNumber(reader, { minimum: 1, maximum: 16 });
  if (!Number.isInteger(count)) {
    throw configurationError(reader, 'a whole number from 1 to 16');
  }
  return count;
}

function parseDeadTime(reader: ConfigurationReader): DeadTimeSettings {
  const { factor, constant, exponentials } = readFields(reader, [
    'factor',
    'constant',
    'exponentials',
  ]);
  if (factor.value !== undefined) {
    if (constant.value !== undefined || exponentials.value !== undefined) {
      throw configurationError(reader, 'a factor, or constant and exponentials, not both');
    }
    return { factor: readNumber(factor, { minimum: 0.9, maximum: 10 }) };
  }
  return {
    constant: readNumber(constant, { minimum: 0, maximum: 10 }),
    exponentials: readList(exponentials, 5).map((entry) => {
      const fields = readFields(entry, ['amplitude', 'rateCps']);
      return {
        amplitude: readNumber(fields.amplitude, { minimum: 0, maximum: 10 }),
        rateCps: readNumber(fields.rateCps, { minimum: 1, maximum: 1e9, unit: 'cps' }),
      };
    }),
  };
}

function isSameCamera(a: CameraSettings, b: CameraSettings): boolean {
  const isNamedAlike = texts.every(
    (field) => (a[field] ?? '').toLowerCase() === (b[field] ?? '').toLowerCase(),
  );
  const starts = (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
  return isNamedAlike && starts;
}
