import * as v from 'valibot';
import {
  listUpTo,
  meaning,
  numberBetween,
  objectOf,
  textUpTo,
  wholeNumberBetween,
} from '../../schema';
import { daySchema } from './daySchema';
import { deadTimeSchema } from './deadTimeSchema';

const camera = v.pipe(
  objectOf({
    manufacturer: v.optional(
      meaning(
        'Manufacturer of the header, capitals or not; left out, it fits every camera.',
        textUpTo(64),
      ),
    ),
    model: v.optional(meaning('ManufacturerModelName, likewise.', textUpTo(64))),
    station: v.optional(meaning('StationName, likewise.', textUpTo(64))),
    from: v.optional(meaning('First day of acquisition; open where left out.', daySchema)),
    to: v.optional(meaning('Last day of acquisition; open where left out.', daySchema)),
    // From a camera with a small crystal to both heads of one with a thick crystal.
    sensitivityCpsPerMBq: meaning(
      'Counts a second and MBq, of one detector unless detectorsCounted says otherwise.',
      numberBetween({ minimum: 0.1, maximum: 1000, unit: 'cps/MBq' }),
    ),
    deadTime: v.optional(
      meaning('How much too few counts the camera gives at a rate.', deadTimeSchema),
    ),
    detectorsCounted: v.optional(
      meaning(
        "How many detectors' time makes up the scan time; left out, as the vendor's images count.",
        wholeNumberBetween({ minimum: 1, maximum: 16 }),
      ),
    ),
    fwhmMm: v.optional(
      meaning(
        'Resolution of the reconstructed images, full width at half maximum, mm.',
        numberBetween({ minimum: 1, maximum: 50, unit: 'mm' }),
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ from, to }) => from === undefined || to === undefined || from <= to,
      ({ input }) => `a day not before ${input.from}`,
    ),
    ['to'],
  ),
);

/** A camera that images in counts, over the dates that its calibration holds. */
export type CameraSettings = v.InferOutput<typeof camera>;

/** Calibrations of gamma cameras, each for other cameras or other dates. */
export const camerasSchema = v.pipe(
  listUpTo(100, camera),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) {
      return;
    }
    const cameras = dataset.value;
    cameras.forEach((value, key) => {
      if (cameras.slice(0, key).some((earlier) => isSameCamera(earlier, value))) {
        addIssue({
          message: 'a camera, or dates, that no other entry has',
          path: [{ type: 'array', origin: 'value', input: cameras, key, value }],
        });
      }
    });
  }),
);

function isSameCamera(a: CameraSettings, b: CameraSettings): boolean {
  const isNamedAlike = (['manufacturer', 'model', 'station'] as const).every(
    (field) => (a[field] ?? '').toLowerCase() === (b[field] ?? '').toLowerCase(),
  );
  const starts = (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
  return isNamedAlike && starts;
}
