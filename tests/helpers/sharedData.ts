import { sharedData } from '../../scripts/bodies/sharedData';

export { sharedData };

/** `describe`, or a loudly skipped one where the shared data is missing. */
export function describeWithData(relativePath: string): jest.Describe {
  if (sharedData(relativePath)) {
    return describe;
  }
  process.stderr.write(`SKIPPED: shared data ${relativePath} is missing on this machine\n`);
  return describe.skip;
}
