import { hasOrthanc } from '../helpers/orthanc';
import { hasFirefox } from './browsers/openFirefox';
import { hasDisplay } from './browsers/startDisplay';
import { hasNginx } from './servers/startNginx';
import { setupsBehindNginx } from './setups/setups';
import type { MatrixCase } from './types';

/** Debian packages that a case needs and this machine lacks. */
export function missingPackages({ archive, browser, setup }: MatrixCase): string[] {
  const lacking: Record<string, boolean> = {
    'orthanc orthanc-dicomweb': archive === 'Orthanc' && !hasOrthanc,
    'firefox-esr': browser === 'Firefox' && !hasFirefox,
    xvfb: browser === 'Firefox' && !hasDisplay,
    nginx: setupsBehindNginx.includes(setup) && !hasNginx,
  };
  return Object.keys(lacking).filter((name) => lacking[name]);
}
