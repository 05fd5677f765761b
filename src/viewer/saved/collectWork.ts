import { packLabels } from '../../saved';
import type { SavedSlice, SavedWork } from '../../saved';
import { hasNoLabel } from '../../labels/hasNoLabel';
import type { Labelmap } from '../../volume/types';
import type { HostContext } from '../host/hostTypes';
import type { SliceLabels } from '../measuring/createMeasurement';
import type { KidneySession } from '../session/kidneySession';
import { currentVerdict } from '../session/selectors/currentVerdict';
import type { SessionState } from '../session/sessionState';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { doseKeys } from './doseKeys';
import { renameEntries } from './renameEntries';
import type { SavedDetails } from './savedDetails';

/** The session's work as a record that survives the tab. */
export function collectWork(
  context: HostContext,
  { store, tabId }: KidneySession,
  contours: KidneyContours,
): SavedWork<SavedDetails> {
  const { displaySet, ct, measurement, segmentationId } = contours;
  const { dimensions } = ct.volume;
  return {
    format: 1,
    id: `${tabId} ${segmentationId}`,
    tabId,
    studyInstanceUID: displaySet.StudyInstanceUID,
    ctSeriesInstanceUID: displaySet.SeriesInstanceUID,
    savedAt: Date.now(),
    dimensions: [...dimensions],
    labels: packSlices(measurement.labels, dimensions[2]),
    automaticLabels: packSlices(measurement.automaticLabels, dimensions[2]),
    details: collectDetails(context, store.get(), contours),
  };
}

function collectDetails(
  { servicesManager }: HostContext,
  state: SessionState,
  { openedFrom, ct }: KidneyContours,
): SavedDetails {
  const keys = doseKeys(servicesManager.services.displaySetService);
  const { result, contourConvention, selectedDoseUIDs, statements, seenSlices } = state;
  const { timePointEntries, cycleEntries, sensitivityEntries, cycleNumber } = state;
  return {
    contourConvention,
    model: result?.model,
    engine: result?.engine,
    enginePlace: result?.enginePlace,
    openedFrom,
    selectedDoses: selectedDoseUIDs.map((uid) => keys.get(uid) ?? uid),
    entries: renameEntries(state.entries, keys),
    timePoints: { timePointEntries, cycleEntries, sensitivityEntries, cycleNumber },
    statements,
    seenSlices: [...seenSlices],
    verdict: currentVerdict(state),
    predecessors: state.predecessors,
    firstReading:
      state.firstReading &&
      packSlices(slicesOf(state.firstReading.labelmap), ct.volume.dimensions[2]),
  };
}

function slicesOf({ data, dimensions: [nx, ny] }: Labelmap): (k: number) => SliceLabels {
  return (k) => {
    const labels = data.subarray(k * nx * ny, (k + 1) * nx * ny);
    return hasNoLabel(labels) ? null : labels;
  };
}

function packSlices(labels: (k: number) => SliceLabels, count: number): SavedSlice[] {
  return Array.from({ length: count }, (_, k) => k).flatMap((k) => {
    const slice = labels(k);
    return slice ? [{ k, runs: packLabels(slice) }] : [];
  });
}
