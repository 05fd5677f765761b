import type { ComparedLabels } from '../../../jobs/compareLabels';
import type { Labelmap } from '../../../volume/types';
import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

/** Contours beside those that are edited. */
export interface ComparedSet {
  id: string;
  title: string;
  /** On the CT's grid; right 1, left 2. */
  labelmap: Labelmap;
}

export type ComparisonStatus =
  | { status: 'none' }
  | { status: 'working'; title: string }
  | {
      status: 'ready';
      title: string;
      /** `automatic`: the contours that are edited, `reference`: the set beside them. */
      compared: ComparedLabels;
      /** Of the edited contours when they were compared. */
      revision: number;
      /** In `compared.slices`. */
      shownSlice: number;
    }
  | { status: 'failed'; message: UserMessage };

/** Two contour sets side by side. */
export interface ComparisonState {
  comparison: ComparisonStatus;
  comparedSet?: ComparedSet;
  /** The viewer's segmentation that shows it. */
  comparedSegmentationId?: string;
  /** A first reading that is hidden until the second is done. */
  firstReading?: ComparedSet;
}

export const initialComparisonState: ComparisonState = {
  comparison: { status: 'none' },
  comparedSet: undefined,
  comparedSegmentationId: undefined,
  firstReading: undefined,
};

export interface ComparisonSlice {
  work(title: string): void;
  show(
    comparedSet: ComparedSet,
    comparedSegmentationId: string | undefined,
    compared: ComparedLabels,
    revision: number,
  ): void;
  fail(message: UserMessage): void;
  goTo(shownSlice: number): void;
  hideFirst(firstReading: ComparedSet | undefined): void;
  clear(): void;
}

export function createComparisonSlice(store: Store<ComparisonState>): ComparisonSlice {
  return {
    work: (title) => store.update({ comparison: { status: 'working', title } }),
    show: (comparedSet, comparedSegmentationId, compared, revision) =>
      store.update({
        comparedSet,
        comparedSegmentationId,
        comparison: {
          status: 'ready',
          title: comparedSet.title,
          compared,
          revision,
          shownSlice: 0,
        },
      }),
    fail: (message) => store.update({ comparison: { status: 'failed', message } }),
    goTo(shownSlice) {
      const { comparison } = store.get();
      if (comparison.status === 'ready') {
        store.update({ comparison: { ...comparison, shownSlice } });
      }
    },
    hideFirst: (firstReading) => store.update({ firstReading }),
    clear: () => store.update(initialComparisonState),
  };
}
