import type { ReferenceAnatomy } from '../alignment';
import type { ContourConvention } from '../labels';
import type { KidneyNetworks, ModelManifest } from '../network';
import { checkHounsfield } from '../plausibility';
import type { Volume } from '../volume/types';
import { isolateBoth } from './close/isolateBoth';
import { refineBoth } from './close/refineBoth';
import type { ContouringResult } from './contouringResult';
import type { ContouringProgress } from './contouringStage';
import type { CtBlocks } from './ctBlocks';
import { finishContours } from './finishContours';
import type { FinishContoursOptions } from './finishContours';
import { runStage } from './runStage';
import { locateKidneys } from './search/locateKidneys';
import { lookAtBoth } from './search/lookAtBoth';

export interface ContourKidneysOptions {
  manifest: ModelManifest;
  networks: KidneyNetworks;
  /** Bones of an average body. Without it only the coarse network searches for the kidneys. */
  referenceAnatomy?: ReferenceAnatomy;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
  /**
   * Also returns what belongs to the contours of the other convention, so that the user can switch.
   */
  bothConventions?: boolean;
  /** All slices of the CT averaged in blocks; default: this is done here. */
  blocks?: CtBlocks;
  /** Told the labels while the findings are still being made, as finishContours does. */
  onLabels?: FinishContoursOptions['onLabels'];
  onProgress?: (progress: ContouringProgress) => void;
  signal?: AbortSignal;
  /** Milliseconds, monotonic; only differences are used. */
  now?: () => number;
}

/**
 * From CT to kidney labels in four stages: the coarse network's box is placed on the kidneys; both
 * kidneys are found in it; each is looked at closely; labels on the CT's grid are drawn, cleaned
 * and checked. The same code runs in the viewer's worker, in Node and on the command line.
 * @param ct HU on a regular grid of any orientation
 * @throws DosimetryError NOT_HOUNSFIELD, KIDNEYS_NOT_FOUND, CANCELLED, or what the engines report
 */
export async function contourKidneys(
  ct: Volume,
  options: ContourKidneysOptions,
): Promise<ContouringResult> {
  const { manifest, networks, referenceAnatomy, blocks, onProgress, signal } = options;
  const { coarse, refine, decision } = manifest;
  const { threshold } = decision;
  const looking = { spec: coarse, engine: networks.coarse, threshold };
  const run = { onProgress, signal, now: options.now ?? (() => performance.now()) };
  const hounsfield = checkHounsfield(ct.data);

  const align = await runStage('align', run, (steps) =>
    locateKidneys(ct, { ...looking, referenceAnatomy, blocks: blocks?.tissue.means, ...steps }),
  );
  const { box, look, midlineX, alignment, foundBy } = align.result;

  const network = await runStage('network', run, ({ checkCancelled }) =>
    lookAtBoth(ct, { ...looking, box, look, midlineX, checkCancelled }),
  );
  const coarseLook = network.result;

  const close = refine
    ? await runStage('refine', run, (steps) =>
        refineBoth(ct, coarseLook.kidneys, {
          spec: refine,
          engine: networks.refine!,
          threshold,
          ...steps,
        }),
      )
    : { result: isolateBoth(coarseLook.kidneys, threshold), ms: 0 };

  const post = await runStage('post', run, () =>
    finishContours(ct, {
      manifest,
      hounsfield,
      blocks: blocks?.layout.means,
      looks: close.result,
      coarseLook,
      midlineX,
      alignment,
      hasReference: referenceAnatomy !== undefined,
      contourConvention: options.contourConvention,
      bothConventions: options.bothConventions,
      onLabels: options.onLabels,
    }),
  );

  return {
    ...post.result,
    ...(alignment && { alignment }),
    foundBy,
    box: coarseLook.box,
    timingsMs: { align: align.ms, network: network.ms, refine: close.ms, post: post.ms },
  };
}
