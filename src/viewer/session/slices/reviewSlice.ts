import type { InstanceReference } from '../../../dicom/write';
import type { KidneySide } from '../../../labels';
import type { ApprovalQuestion, KidneyStatement, KidneyStatements, Verdict } from '../../../review';
import type { Store } from '../createStore';

/** A verdict and what it was about (`reviewedParts`). */
export interface GivenVerdict {
  verdict: Verdict;
  about: readonly unknown[];
}

/** The stored objects that the next ones take the place of. */
export interface Predecessors {
  rtStruct?: InstanceReference;
  segmentation?: InstanceReference;
  report?: InstanceReference;
}

/** Who looks at the contours, what they saw, and what they decided. */
export interface ReviewState {
  /** From the viewer's login; offered as the reviewer's name. */
  loginName?: string;
  statements: KidneyStatements;
  /** Slices k of the CT that were on screen across the body. */
  seenSlices: ReadonlySet<number>;
  /** Asked for by an approval that is not given yet. */
  approvalQuestions: ApprovalQuestion[];
  given?: GivenVerdict;
  predecessors: Predecessors;
}

export const initialReviewState: ReviewState = {
  loginName: undefined,
  statements: {},
  seenSlices: new Set(),
  approvalQuestions: [],
  given: undefined,
  predecessors: {},
};

export interface ReviewSlice {
  knowLogin(loginName: string | undefined): void;
  /** @param statement undefined: taken back */
  state(side: KidneySide, statement: KidneyStatement | undefined): void;
  see(slices: Iterable<number>): void;
  ask(approvalQuestions: ApprovalQuestion[]): void;
  give(given: GivenVerdict): void;
  /** Later objects take the place of these. */
  follow(predecessors: Predecessors): void;
  /** Other contours: nothing that was seen, said or stored is of them. */
  beginAnew(predecessors?: Predecessors): void;
}

export function createReviewSlice(store: Store<ReviewState>): ReviewSlice {
  return {
    knowLogin: (loginName) => store.update({ loginName }),
    state(side, statement) {
      const { [side]: _before, ...others } = store.get().statements;
      store.update({ statements: statement ? { ...others, [side]: statement } : others });
    },
    see(slices) {
      const { seenSlices } = store.get();
      const fresh = [...slices].filter((k) => !seenSlices.has(k));
      if (fresh.length > 0) {
        store.update({ seenSlices: new Set([...seenSlices, ...fresh]) });
      }
    },
    ask: (approvalQuestions) => store.update({ approvalQuestions }),
    give: (given) => store.update({ given, approvalQuestions: [] }),
    follow: (predecessors) =>
      store.update({ predecessors: { ...store.get().predecessors, ...predecessors } }),
    beginAnew: (predecessors = {}) =>
      store.update({
        seenSlices: new Set(),
        approvalQuestions: [],
        given: undefined,
        predecessors,
      }),
  };
}
