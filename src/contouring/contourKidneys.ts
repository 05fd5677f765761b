import { locateKidneys } from './search/locateKidneys';
import type { ReferenceAnatomy, RigidAlignment } from '../alignment';
import type { LocateKidneysResult } from './search/locateKidneys';
import { cancelledError, DosimetryError } from '../errors';
import {
  applyContourConvention,
  clearLabel,
  keepLargestComponent,
  kidneySides,
  labelBounds,
} from '../labels';
import type { ContourConvention, KidneySide, RemovedPieces } from '../labels';
import { isolateKidney } from './close/isolateKidney';
import { labelBothKidneys } from './fields/labelBothKidneys';
import { lookAtBoth } from './search/lookAtBoth';
import { probabilityBand } from './fields/probabilityBand';
import { refineKidney } from './close/refineKidney';
import type { KidneyNetworks, ModelManifest } from '../network';
import type { CoarseKidneys } from './search/findCoarseKidneys';
import type { IsolatedKidney } from './close/isolateKidney';
import type { ProbabilityBand } from './fields/probabilityBand';
import { checkHounsfield } from '../plausibility';
import { assessSegmentation, implausibleKidneys } from '../quality';
import type { Finding } from '../quality';
import { voxelVolumeMl } from '../volume';
import type { Labelmap, Volume, VolumeGeometry } from '../volume/types';

/** In the order in which they run; 'refine' takes no time where the model has one network only. */
export type PipelineStage = 'align' | 'network' | 'refine' | 'post';

export interface PipelineProgress {
  stage: PipelineStage;
  /** 0 to 1 within the stage. */
  fraction: number;
}

export interface PipelineOptions {
  manifest: ModelManifest;
  networks: KidneyNetworks;
  /** Bones of an average body; without it the kidneys are searched with the coarse network alone. */
  referenceAnatomy?: ReferenceAnatomy;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
  /** What goes with the other convention's contours is wanted too: the user may switch. */
  bothConventions?: boolean;
  onProgress?: (progress: PipelineProgress) => void;
  signal?: AbortSignal;
  /** Milliseconds, monotonic; only differences are used. */
  now?: () => number;
}

export interface PipelineResult {
  /** On the CT's own grid: 1 right kidney, 2 left kidney. */
  labelmap: Labelmap;
  /** What the labels leave out or take in; solid where the model cannot tell the sinus apart. */
  contourConvention: ContourConvention;
  /**
   * Voxels of each kidney's sinus, indices into the labelmap's data: with these the other convention
   * can be drawn without another run (applyContourConvention). Missing where the model has no class
   * for the sinus.
   */
  sinusVoxels?: Record<KidneySide, Uint32Array>;
  /** Probability around each kidney found, for what depends on the contour's uncertainty. */
  bands: Partial<Record<KidneySide, ProbabilityBand>>;
  findings: Finding[];
  /** What goes with the contours of the other convention, where it was asked for and `sinusVoxels` is there. */
  otherConvention?: Pick<PipelineResult, 'bands' | 'findings'>;
  /** How the patient lies to the reference anatomy; missing without one, or where no bone is seen. */
  alignment?: RigidAlignment;
  /** What led to the kidneys: bones, or a search with the network over the whole scan. */
  foundBy: LocateKidneysResult['foundBy'];
  /** The region the coarse network looked at. */
  box: VolumeGeometry;
  /** The region each kidney was looked at in, where the model has a second network. */
  refineBoxes?: Partial<Record<KidneySide, VolumeGeometry>>;
  timingsMs: Record<PipelineStage, number>;
}

/**
 * CT to kidney labels: alignment of the coarse network's box, one pass on it to find both kidneys, a
 * close look at each, probabilities to labels on the CT's grid, clean-up and checks. The same code
 * runs in the viewer's worker, in Node and on the command line.
 *
 * @param ct HU on a regular grid of any orientation
 * @throws DosimetryError NOT_HOUNSFIELD, KIDNEYS_NOT_FOUND, CANCELLED, or what the engines report
 */
export async function runPipeline(ct: Volume, options: PipelineOptions): Promise<PipelineResult> {
  const { manifest, networks, onProgress, signal } = options;
  const { coarse: spec, refine: refineSpec, decision } = manifest;
  const { threshold } = decision;
  const contourConvention = refineSpec ? (options.contourConvention ?? 'parenchyma') : 'solid';
  const now = options.now ?? (() => performance.now());
  const timingsMs: Record<PipelineStage, number> = { align: 0, network: 0, refine: 0, post: 0 };
  const stage = async <T>(name: PipelineStage, work: () => T | Promise<T>): Promise<T> => {
    checkCancelled();
    onProgress?.({ stage: name, fraction: 0 });
    const start = now();
    const result = await work();
    timingsMs[name] = now() - start;
    onProgress?.({ stage: name, fraction: 1 });
    return result;
  };
  const checkCancelled = () => {
    if (signal?.aborted) {
      throw cancelledError();
    }
  };

  checkHounsfield(ct.data);
  const located = await stage('align', () =>
    locateKidneys(ct, {
      spec,
      engine: networks.coarse,
      referenceAnatomy: options.referenceAnatomy,
      checkCancelled,
      onProgress: (fraction) => onProgress?.({ stage: 'align', fraction }),
    }),
  );
  const { alignment, foundBy, midlineX } = located;
  const { kidneys, box } = await stage('network', () =>
    lookAtBoth(ct, {
      spec,
      engine: networks.coarse,
      box: located.box,
      probabilities: located.probabilities,
      threshold,
      midlineX,
      checkCancelled,
    }),
  );
  const looks = refineSpec
    ? await stage('refine', () => refineBoth(ct, kidneys))
    : coarseLooks(kidneys);
  return stage('post', () => finish(looks));

  async function refineBoth(of: Volume, { right, left }: CoarseKidneys): Promise<Looks> {
    const found: Looks = {};
    for (const { side } of kidneySides) {
      const [kidney, other] = side === 'right' ? [right, left] : [left, right];
      if (kidney) {
        found[side] = await refineKidney(of, kidney, {
          side,
          spec: refineSpec!,
          engine: networks.refine!,
          threshold,
          other,
          checkCancelled,
        });
      }
      onProgress?.({ stage: 'refine', fraction: side === 'right' ? 0.5 : 1 });
    }
    return found;
  }

  function coarseLooks({ right, left }: CoarseKidneys): Looks {
    return {
      right: right && isolateKidney(right.field, threshold),
      left: left && isolateKidney(left.field, threshold),
    };
  }

  function finish(looks: Looks): PipelineResult {
    const fields = { right: looks.right?.field, left: looks.left?.field };
    const labelled = labelBothKidneys(fields, ct, decision, midlineX);
    const { labelmap, labelledRegion, sinusVoxels, uncertainVoxels, dropped } = labelled;
    const absent = new Set<KidneySide>(dropped && [dropped]);
    const removed = {} as Record<KidneySide, RemovedPieces>;
    const refineBoxes: Partial<Record<KidneySide, VolumeGeometry>> = {};
    for (const { side, label } of kidneySides) {
      removed[side] = keepLargestComponent(labelmap, label, labelledRegion);
      const look = absent.has(side) ? undefined : looks[side];
      if (look) {
        removed[side].count += look.removed.count;
        removed[side].voxels += Math.round(look.removed.volumeMl / voxelVolumeMl(labelmap));
        refineBoxes[side] = look.box;
      }
    }
    const implausible = implausibleKidneys(labelmap, {
      alignment,
      uncertainVoxels,
      labelledRegion,
    });
    for (const { side, label } of kidneySides) {
      if (implausible.includes(side)) {
        absent.add(side);
        removed[side].count++;
        removed[side].voxels += clearLabel(labelmap, label);
        uncertainVoxels[label] = 0;
      }
      sinusVoxels[side] = sinusVoxels[side].filter((voxel) => labelmap.data[voxel] === label);
    }
    if (kidneySides.every(({ label }) => !labelBounds(labelmap, label, labelledRegion))) {
      const region = spec.input.dimensions.map((n, a) => Math.round(n * spec.input.spacingMm[a]));
      throw new DosimetryError('KIDNEYS_NOT_FOUND', {
        what: 'No kidney was found in this CT.',
        why:
          implausible.length > 0
            ? 'What the network marked is too small for a kidney, or far from the kidneys’ place with a border that it is unsure of.'
            : `The network saw none in the ${region.join(' x ')} mm region around the trunk.`,
        next: 'Check that the scan covers the kidneys; if it does, contour them with the brush. A kidney or transplant in the pelvis is not looked for.',
      });
    }
    // The convention that is asked for comes last: it stays in the labelmap.
    const otherConvention =
      refineSpec && options.bothConventions
        ? draw(contourConvention === 'solid' ? 'parenchyma' : 'solid')
        : undefined;
    const { bands, findings } = draw(contourConvention);
    return {
      labelmap,
      contourConvention,
      ...(refineSpec && { sinusVoxels, refineBoxes }),
      bands,
      findings,
      ...(otherConvention && { otherConvention }),
      ...(alignment && { alignment }),
      foundBy,
      box,
      timingsMs,
    };

    function draw(convention: ContourConvention): Pick<PipelineResult, 'bands' | 'findings'> {
      applyContourConvention(labelmap, sinusVoxels, convention);
      const ofSides: PipelineResult['bands'] = {};
      for (const { side } of kidneySides) {
        const look = absent.has(side) ? undefined : looks[side];
        if (look) {
          ofSides[side] = probabilityBand(look.field, convention);
        }
      }
      return {
        bands: ofSides,
        findings: assessSegmentation({
          ct,
          labelmap,
          labelledRegion,
          contourConvention: convention,
          alignment,
          ...(!alignment && {
            alignmentMissing: options.referenceAnatomy ? 'noBone' : 'noReference',
          }),
          coarseBox: box,
          ...(refineSpec && { refineBoxes }),
          removed,
          uncertainVoxels,
          coarseEvidence: {
            volumeMl: {
              right: kidneys.right?.volumeMl ?? 0,
              left: kidneys.left?.volumeMl ?? 0,
            },
            sidesExchanged: kidneys.sidesExchanged,
          },
        }),
      };
    }
  }
}

/** What was seen of each kidney in the last look at it. */
type Looks = Partial<Record<KidneySide, IsolatedKidney & { box?: VolumeGeometry }>>;
