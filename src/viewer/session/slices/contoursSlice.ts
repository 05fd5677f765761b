import { defaultSiteConfiguration } from '../../../configuration';
import type { CtReference } from '../../../dicom/types';
import type { ExportedStructure, InstanceReference } from '../../../dicom/write';
import type { BackEndAttempt } from '../../../engine/choice';
import type { ContourConvention } from '../../../labels/contourConvention';
import type { ModelIdentity } from '../../../network';
import type { Finding } from '../../../quality';
import type { WorkerResult } from '../../../worker/pipelineCalls';
import type { DisplaySet } from '../../host/hostTypes';
import type { Measurement } from '../../measuring/createMeasurement';
import type { KidneyRow } from '../../measuring/kidneyRow';
import type { Store } from '../createStore';

/** The stored object that contours were opened from. */
export interface OpenedObject {
  title: string;
  /** How it says that its kidneys were drawn. */
  algorithm: ExportedStructure['algorithm'];
  reference: InstanceReference;
}

/** One segmentation of the kidneys; another run, or the other convention, makes another. */
export interface KidneyContours {
  readonly displaySet: DisplaySet;
  readonly ct: CtReference;
  /** The viewer's CT image of each k. */
  readonly imageIds: readonly string[];
  readonly segmentationId: string;
  /** Set where they were opened and not drawn by a network here. */
  readonly openedFrom?: OpenedObject;
  /** Follows the labelmap while the user edits it. */
  readonly measurement: Measurement;
  /** Probability around the automatic contours, for the dose's uncertainty. */
  readonly bands: WorkerResult['bands'];
  /** How the patient lies to the reference anatomy. */
  readonly alignment?: WorkerResult['alignment'];
  /**
   * With these the other contour convention can be drawn; missing where the model knows no sinus.
   */
  readonly sinusVoxels?: WorkerResult['sinusVoxels'];
  /** Bands and findings that take the place of these when the other convention is drawn. */
  readonly otherConvention?: WorkerResult['otherConvention'];
  /** Of the automatic contours; dose findings are added when shown. */
  readonly findings: Finding[];
}

/** What the panel shows of the contours and of the run that made them. */
export interface SessionResult {
  segmentationId: string;
  ctTitle: string;
  rows: KidneyRow[];
  findings: Finding[];
  /** True while the labelmap differs from what the network drew. */
  edited: boolean;
  /** The findings are of the contours as edited. */
  areReassessed?: boolean;
  /** The network that drew them first; not known of opened contours. */
  model?: ModelIdentity;
  engine?: string;
  enginePlace?: 'browser' | 'server';
  /** Every back end that was looked at, and what became of it. */
  backEnds: BackEndAttempt[];
  totalSeconds: number;
}

/** The contours that the session works on; `contours` and `result` come and go together. */
export interface ContoursState {
  contours?: KidneyContours;
  result?: SessionResult;
  /** Of the contours as edited, once they were looked at again. */
  editedFindings?: Finding[];
  contourConvention: ContourConvention;
  /** Conventions that can be drawn without a new run. */
  conventionChoices: ContourConvention[];
}

export const initialContoursState: ContoursState = {
  contours: undefined,
  result: undefined,
  editedFindings: undefined,
  contourConvention: defaultSiteConfiguration.contourConvention,
  conventionChoices: [],
};

export interface ContoursSlice {
  /** Takes over what a run has drawn. */
  show(
    contours: KidneyContours,
    result: SessionResult,
    convention: Pick<ContoursState, 'contourConvention' | 'conventionChoices'>,
  ): void;
  /** Takes over the same kidneys in the other convention. */
  redraw(contours: KidneyContours, contourConvention: ContourConvention): void;
  /** @param findings undefined: those of the automatic contours hold */
  reassess(findings: Finding[] | undefined): void;
  /** Shows what has become of the contours. */
  describe(change: Pick<SessionResult, 'rows' | 'edited' | 'areReassessed' | 'findings'>): void;
  clear(): void;
}

export function createContoursSlice(store: Store<ContoursState>): ContoursSlice {
  return {
    show: (contours, result, convention) =>
      store.update({ contours, result, editedFindings: undefined, ...convention }),
    redraw: (contours, contourConvention) =>
      store.update({ contours, contourConvention, editedFindings: undefined }),
    reassess: (editedFindings) => store.update({ editedFindings }),
    describe(change) {
      const { result } = store.get();
      if (result) {
        store.update({ result: { ...result, ...change } });
      }
    },
    clear: () =>
      store.update({ contours: undefined, result: undefined, editedFindings: undefined }),
  };
}
