import type { PlacedResult } from './completeResult';
import type { RunProgress, RunRequest } from './pipelineCalls';
import { runAsJob } from './runAsJob';
import { runRemotely } from './runRemotely';

/**
 * Runs the pipeline on the site's server, as one back end among others: as a job, where the server
 * knows the archive that the CT is in, else with its voxels.
 * @param title of the server, for example "server kidneys.example"
 * @throws DosimetryError as runRemotely and runAsJob
 */
export async function runOnServer(
  { ct, series, settings, contourConvention }: RunRequest,
  title: string,
  onProgress: (progress: RunProgress) => void,
): Promise<PlacedResult> {
  const options = {
    remote: settings.remote!,
    contourConvention,
    onProgress: (fraction: number) => onProgress({ stage: 'server', fraction }),
  };
  const { result, model, engine } =
    series && options.remote.archive !== undefined
      ? await runAsJob(ct, { ...options, series })
      : await runRemotely(ct, options);
  return { result, engine: `${title} (${engine})`, model, place: 'server' };
}
