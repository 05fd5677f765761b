import type { ContourConvention } from '../../labels/contourConvention';
import type { ModelIdentity } from '../../network';
import type { KidneyStatements, Verdict } from '../../review';
import type { SavedSlice } from '../../saved';
import type { OpenedObject } from '../session/slices/contoursSlice';
import type { DoseEntries } from '../session/slices/doseSlice';
import type { Predecessors } from '../session/slices/reviewSlice';
import type { TimePointsState } from '../session/slices/timePointsSlice';

/** What else of the session is kept with unstored contours. */
export interface SavedDetails {
  contourConvention: ContourConvention;
  model?: ModelIdentity;
  engine?: string;
  enginePlace?: 'browser' | 'server';
  openedFrom?: OpenedObject;
  /** Dose maps by `doseKey`: the viewer's own identifiers change with every visit. */
  selectedDoses: string[];
  entries: DoseEntries;
  timePoints: Pick<
    TimePointsState,
    'timePointEntries' | 'cycleEntries' | 'sensitivityEntries' | 'cycleNumber'
  >;
  statements: KidneyStatements;
  seenSlices: number[];
  verdict?: Verdict;
  predecessors: Predecessors;
  /** A first reading that is hidden until the second is done. */
  firstReading?: SavedSlice[];
}
