import { alignBox } from './alignment';
import { cancelledError, DosimetryError } from './errors';
import { keepLargestComponent, kidneySides } from './labels';
import type { KidneySide, RemovedPieces } from './labels';
import { normaliseHounsfield, probabilitiesToLabels, resampleToBox } from './network';
import type { ModelManifest, NetworkEngine } from './network';
import { kidneyFindings } from './quality';
import type { Finding } from './quality';
import type { Labelmap, Volume, VolumeGeometry } from './volume/types';

export type PipelineStage = 'align' | 'network' | 'post';

export interface PipelineProgress {
  stage: PipelineStage;
  /** 0 to 1 within the stage. */
  fraction: number;
}

export interface PipelineOptions {
  manifest: ModelManifest;
  engine: NetworkEngine;
  onProgress?: (progress: PipelineProgress) => void;
  signal?: AbortSignal;
  /** Milliseconds, monotonic; only differences are used. */
  now?: () => number;
}

export interface PipelineResult {
  /** On the CT's own grid: 1 right kidney, 2 left kidney. */
  labelmap: Labelmap;
  findings: Finding[];
  /** The region the network looked at. */
  box: VolumeGeometry;
  timingsMs: Record<PipelineStage, number>;
}

/**
 * CT to kidney labels: alignment of the network's box, one network pass on it, probabilities to
 * labels on the CT's grid, clean-up and checks. The same code runs in the viewer's worker, in Node
 * and on the command line.
 *
 * @param ct HU on a regular grid of any orientation
 * @throws DosimetryError KIDNEYS_NOT_FOUND, CANCELLED, or what the engine reports
 */
export async function runPipeline(ct: Volume, options: PipelineOptions): Promise<PipelineResult> {
  const { manifest, engine, onProgress, signal } = options;
  const now = options.now ?? (() => performance.now());
  const timingsMs: Record<PipelineStage, number> = { align: 0, network: 0, post: 0 };
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

  const aligned = await stage('align', () =>
    alignBox(ct, {
      manifest,
      engine,
      checkCancelled,
      onProgress: (fraction) => onProgress?.({ stage: 'align', fraction }),
    }),
  );
  const { box } = aligned;
  const probabilities = await stage(
    'network',
    () =>
      aligned.probabilities ??
      engine.run(normaliseHounsfield(resampleToBox(ct, box, manifest), manifest)),
  );
  return stage('post', () => {
    const { labelmap, uncertainVoxels } = probabilitiesToLabels(probabilities, box, ct);
    const removed = {} as Record<KidneySide, RemovedPieces>;
    for (const { side, label } of kidneySides) {
      removed[side] = keepLargestComponent(labelmap, label);
    }
    if (!labelmap.data.includes(1) && !labelmap.data.includes(2)) {
      throw new DosimetryError('KIDNEYS_NOT_FOUND', {
        what: 'No kidney was found in this CT.',
        why: `The network saw none in the ${manifest.input.dimensions.map((n, a) => Math.round(n * manifest.input.spacingMm[a])).join(' x ')} mm region around the trunk.`,
        next: 'Check that the scan covers the kidneys; if it does, contour them with the brush.',
      });
    }
    const findings = kidneyFindings({ labelmap, box, removed, uncertainVoxels });
    return { labelmap, findings, box, timingsMs };
  });
}
