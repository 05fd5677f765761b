import type { CtVolume } from '../../volume/types';
import type { KidneySession } from '../session/kidneySession';

/**
 * Hands the CT to the worker that checks edited contours; the viewer works without it.
 *
 * @param ct its voxels are given away
 */
export function keepForChecks({ client }: KidneySession, ct: CtVolume): void {
  client.jobs.run('keepCt', { ct }, [ct.data.buffer as ArrayBuffer]).catch(() => undefined);
}
