import path from 'node:path';

/**
 * Names of the presets whose patients an archive folder still waits for, as a JSON array; missing
 * where it is complete. The archive passes over files whose names begin with a point.
 */
export function waitingListFile(dataDir: string): string {
  return path.join(dataDir, '.waiting.json');
}
