import type { PlacedResult } from './completeResult';
import type { RunProgress, RunRequest } from './pipelineCalls';
import { runRemotely } from './runRemotely';

/**
 * Runs the pipeline on the site's server, as one back end among others.
 * @param title of the server, for example "server kidneys.example"
 * @throws DosimetryError as runRemotely
 */
export async function runOnServer(
  { ct, settings, contourConvention }: RunRequest,
  title: string,
  onProgress: (progress: RunProgress) => void,
): Promise<PlacedResult> {
  const { result, model, engine } = await runRemotely(ct, {
    remote: settings.remote!,
    contourConvention,
    onProgress: (fraction) => onProgress({ stage: 'server', fraction }),
  });
  return { result, engine: `${title} (${engine})`, model, place: 'server' };
}
