import { cropToKidneys } from '../../serial';
import type { HostContext } from '../host/hostTypes';
import { readLabelmap } from '../segmentation/readLabelmap';
import { hounsfieldSlice } from '../series/hounsfieldSlice';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { MaterialContours } from '../session/slices/serialDoseSlice';
import { cropAroundKidneys } from './cropAroundKidneys';

/**
 * The contours of the CT that the viewer shows, as they are now: edited ones count as given by
 * somebody.
 *
 * @throws DosimetryError LABELMAP_MISMATCH
 */
export function shownContours(context: HostContext, contours: KidneyContours): MaterialContours {
  const labelmap = readLabelmap(context, contours);
  return {
    kidneys: cropToKidneys(labelmap),
    ct: cropAroundKidneys(labelmap, (k) => hounsfieldSlice(context, contours.imageIds[k])),
    contour: contours.measurement.isEdited() ? 'given' : 'own-ct',
    contouredCt: contours.displaySet.SeriesInstanceUID,
    contourNotes: [],
  };
}
