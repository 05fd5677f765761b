import path from 'node:path';
import { writeSessionStudy } from '../../demo/phantom/dicom/writeSessionStudy';
import type { SyntheticSession } from '../../demo/phantom/therapy/types';

/** Files of one session, by what they are. */
export interface SessionFiles {
  hours: number;
  ctSeriesInstanceUID: string;
  ct: string[];
  spect: string[];
}

/** Writes sessions to 004h, 024h, 096h of a folder. */
export function sessionFiles(
  sessions: readonly SyntheticSession[],
  folder: string,
): SessionFiles[] {
  return sessions.map((session) => {
    const { hours, truth } = session;
    const place = path.join(folder, `${String(hours).padStart(3, '0')}h`);
    const files = writeSessionStudy(session, place);
    const isCt = (file: string): boolean => path.basename(path.dirname(file)) === 'ct';
    return {
      hours,
      ctSeriesInstanceUID: truth.ctSeriesInstanceUID,
      ct: files.filter(isCt),
      spect: files.filter((file) => !isCt(file)),
    };
  });
}
