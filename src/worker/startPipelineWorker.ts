import type { AssetManifest } from '../engine/assets';
import { listBackEnds } from '../engine/choice';
import type { BackEnd, BackEndAttempt, LocalBackEnd } from '../engine/choice';
import { DosimetryError, toDosimetryError } from '../errors';
import type { ErrorCode } from '../errors';
import { modelIdentity } from '../network';
import { runPipeline } from '../pipeline';
import type { PipelineResult } from '../pipeline';
import { collectBuffers } from '../calls/collectBuffers';
import { createLocalNetworks } from './createLocalNetworks';
import type { LocalNetworks } from './createLocalNetworks';
import { createWorkerEngine } from './createWorkerEngine';
import { errorDetails } from '../calls/errorDetails';
import { kidneyCentres } from './kidneyCentres';
import { inspectMachine } from './inspectMachine';
import { loadAssets } from './loadAssets';
import type { LoadedAssets } from './loadAssets';
import type { ProgressMessage, RunRequest, WorkerMessage, WorkerResult } from './pipelineCalls';
import { runRemotely } from './runRemotely';

/** The part of a dedicated worker's global scope that is used. */
export interface WorkerScope {
  postMessage(message: WorkerMessage, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: RunRequest }) => void): void;
}

/** What another back end may do better; all else is about the CT or the model. */
const backEndFailures: ReadonlySet<ErrorCode> = new Set([
  'ENGINE_FAILED',
  'OUT_OF_MEMORY',
  'MODEL_UNAVAILABLE',
  'MODEL_MISMATCH',
  'NETWORK_FAILED',
  'TIMEOUT',
  'NOT_AUTHORIZED',
  'SERVER_ERROR',
]);

/** Long against what it costs, short against the patience of whoever listens. */
const heartbeatMs = 5_000;

interface LoadedLocally extends LoadedAssets {
  local: LocalNetworks;
}

/**
 * Answers run requests; the loaded networks are kept for the next run. The CT stays in this thread
 * while back ends come and go: one that fails is replaced by the next within the run.
 *
 * @param assets hashes that the build wrote down
 */
export function startPipelineWorker(scope: WorkerScope, assets: AssetManifest): void {
  let known: { candidates: BackEnd[]; passedOver: BackEndAttempt[] } | undefined;
  let loaded: Promise<LoadedLocally> | undefined;
  const failed: BackEndAttempt[] = [];
  const progress = (message: Omit<ProgressMessage, 'type'>) =>
    scope.postMessage({ type: 'progress', ...message }, []);

  const loadLocally = async (
    { urls }: RunRequest,
    candidates: LocalBackEnd[],
  ): Promise<LoadedLocally> => {
    const files = await loadAssets({
      urls,
      assets,
      build: candidates[0].build,
      onProgress: (received, total) =>
        progress({
          stage: 'weights',
          fraction: Math.min(1, received / total),
          bytes: { received, total },
        }),
    });
    const local = createLocalNetworks({
      candidates,
      roles: files.networks.map(({ role }) => role),
      onFailed: (attempt) => failed.push(attempt),
      start: async (backEnd) =>
        createWorkerEngine({
          scriptUrl: urls.engineUrls[backEnd.build],
          backEnd,
          runtime: await files.runtime(backEnd.build),
          networks: files.networks,
        }),
    });
    return { ...files, local };
  };

  const runLocally = async (
    request: RunRequest,
    candidates: LocalBackEnd[],
  ): Promise<WorkerResult> => {
    loaded ??= loadLocally(request, candidates);
    let networks: LoadedLocally;
    try {
      networks = await loaded;
    } catch (error) {
      loaded = undefined;
      throw error;
    }
    progress({ stage: 'weights', fraction: 1 });
    const { manifest, referenceAnatomy, local } = networks;
    try {
      const result = await runPipeline(request.ct, {
        manifest,
        networks: local.networks,
        referenceAnatomy,
        contourConvention: request.contourConvention,
        bothConventions: true,
        onProgress: progress,
      });
      const engine = local.current()!.title;
      return {
        ...finish(request, result, engine),
        model: modelIdentity(manifest),
        place: 'browser',
      };
    } catch (error) {
      if (local.isExhausted()) {
        // The next run tries all of them again: the reason may have gone, memory for example.
        loaded = undefined;
      }
      throw error;
    }
  };

  const runOnServer = async (request: RunRequest, title: string): Promise<WorkerResult> => {
    const { result, model, engine } = await runRemotely(request.ct, {
      remote: request.settings.remote!,
      contourConvention: request.contourConvention,
      onProgress: (fraction) => progress({ stage: 'server', fraction }),
    });
    return { ...finish(request, result, `${title} (${engine})`), model, place: 'server' };
  };

  const finish = ({ ct }: RunRequest, result: PipelineResult, engine: string) => ({
    ...result,
    ct,
    centresMm: kidneyCentres(result.labelmap),
    engine,
    backEnds: [
      ...known!.passedOver,
      ...failed,
      { title: engine, outcome: 'used' as const, reason: 'It works on this machine.' },
    ],
  });

  const run = async (request: RunRequest): Promise<WorkerResult> => {
    progress({ stage: 'weights', fraction: 0 });
    known ??= listBackEnds(await inspectMachine(), request.settings);
    if (!loaded) {
      failed.length = 0;
    }
    let lastError: unknown = noBackEnd();
    for (const group of groupsOf(known.candidates)) {
      try {
        return Array.isArray(group)
          ? await runLocally(request, group)
          : await runOnServer(request, group.title);
      } catch (error) {
        const { code, what, why } = toDosimetryError(error);
        if (!backEndFailures.has(code)) {
          throw error;
        }
        if (!Array.isArray(group)) {
          failed.push({ title: group.title, outcome: 'failed', reason: `${what} ${why}` });
        }
        lastError = error;
      }
    }
    throw lastError;
  };

  scope.addEventListener('message', ({ data }) => {
    const heartbeat = setInterval(() => scope.postMessage({ type: 'alive' }, []), heartbeatMs);
    const ended = run(data).finally(() => clearInterval(heartbeat));
    ended.then(
      async (result) => {
        scope.postMessage({ type: 'done', result }, collectBuffers(result));
        await (await loaded)?.keepLaterScripts();
      },
      (error) => scope.postMessage({ type: 'failed', error: errorDetails(error) }, []),
    );
  });
}

/** Neighbouring back ends of this browser together: they share what is loaded. */
function groupsOf(
  candidates: readonly BackEnd[],
): (LocalBackEnd[] | Exclude<BackEnd, LocalBackEnd>)[] {
  const groups: ReturnType<typeof groupsOf> = [];
  for (const candidate of candidates) {
    const last = groups.at(-1);
    if (candidate.kind === 'remote') {
      groups.push(candidate);
    } else if (Array.isArray(last)) {
      last.push(candidate);
    } else {
      groups.push([candidate]);
    }
  }
  return groups;
}

function noBackEnd(): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'There is nowhere to run the networks.',
    why: 'The configuration of the site allows none of the ways that this browser has.',
    next: 'Allow "wasm" in the viewer’s configuration, or set the address of a server.',
  });
}
