import * as v from 'valibot';
import { meaning, numberBetween, objectOf } from '../../schema';
import { shareRange } from './ranges';

const share = numberBetween(shareRange);
const length = numberBetween({ minimum: 0.05, maximum: 10, unit: 'mm' });

/**
 * Standard uncertainties, relative ones as shares (0.05 is 5 %). Left out: not stated by the site;
 * the report then says that the part is missing, and that what it combines is a lower bound.
 */
export const uncertaintySchema = objectOf({
  calibrationRelative: v.optional(meaning('Calibration of camera and dose calibrator.', share)),
  recoveryRelative: v.optional(
    meaning(
      "Recovery coefficient: of the site's table, or of the method beside the resolution.",
      share,
    ),
  ),
  curveFitRelative: v.optional(
    meaning(
      "Fit of the time-activity curve, number of time points included; used where the curve's own points do not tell it, as of a map that another program made.",
      share,
    ),
  ),
  pointRelative: v.optional(
    meaning(
      'One time point, independent of the others; without it, the scatter about the curve.',
      share,
    ),
  ),
  volumeRelative: v.optional(
    meaning('Volume of a contour that was edited or drawn; it goes before borderMm.', share),
  ),
  // Network and clinicians lay 1.0 to 1.1 mm apart on a real patient (models/MODEL_CARD.md).
  borderMm: v.optional(
    meaning('How far the whole border of an edited or drawn contour may lie off, mm.', length),
    1,
  ),
  // About the change with depth, filter and reader; `npm run resolution` tells one's own.
  fwhmMm: v.optional(meaning("The cameras' resolution, mm.", length), 1),
  // Soft organs lie between 1.03 and 1.06 g/ml (ICRU Report 46, 1992), taken as even.
  densityRelative: v.optional(meaning("The kidney's density.", share), 0.01),
  activityRelative: v.optional(
    meaning('The administered activity, for the dose per activity.', share),
  ),
  sharedCalibratorRelative: v.optional(
    meaning(
      'The dose calibrator, where it measured the activity and the source that the camera was calibrated with: it cancels in the dose per activity.',
      share,
    ),
  ),
});
