import { DosimetryError } from '../errors';
import type { ModelManifest } from './modelManifest';

const expectedClasses = ['background', 'Kidney_R', 'Kidney_L'];

/**
 * Checks a manifest read from JSON.
 *
 * @throws DosimetryError MODEL_MISMATCH naming the first field that does not fit this program
 */
export function parseModelManifest(json: unknown): ModelManifest {
  const manifest = json as ModelManifest;
  const input = manifest?.input;
  const isTriple = (value: unknown): boolean =>
    Array.isArray(value) && value.length === 3 && value.every((n) => Number.isFinite(n) && n > 0);
  const checks: [boolean, string][] = [
    [typeof manifest?.name === 'string' && manifest.name !== '', 'name'],
    [typeof manifest?.version === 'string', 'version'],
    [manifest?.stage === 'interim' || manifest?.stage === 'release', 'stage'],
    [typeof manifest?.file === 'string' && /^\w[\w.-]*$/.test(manifest.file), 'file'],
    [Number.isInteger(manifest?.bytes) && manifest.bytes > 0, 'bytes'],
    [typeof manifest?.sha256 === 'string' && /^[0-9a-f]{64}$/.test(manifest.sha256), 'sha256'],
    [typeof manifest?.licence === 'string', 'licence'],
    [typeof input?.name === 'string', 'input.name'],
    [
      // Interpolation needs two voxels along every axis.
      isTriple(input?.dimensions) && input.dimensions.every((n) => Number.isInteger(n) && n >= 2),
      'input.dimensions',
    ],
    [isTriple(input?.spacingMm), 'input.spacingMm'],
    [
      Number.isFinite(input?.hounsfieldWindow?.lower) &&
        Number.isFinite(input.hounsfieldWindow.upper) &&
        input.hounsfieldWindow.upper > input.hounsfieldWindow.lower,
      'input.hounsfieldWindow',
    ],
    [Number.isFinite(input?.paddingHounsfield), 'input.paddingHounsfield'],
    [
      Number.isFinite(input?.antialiasSigmaFactor) && input.antialiasSigmaFactor >= 0,
      'input.antialiasSigmaFactor',
    ],
    [typeof manifest?.output?.name === 'string', 'output.name'],
    [
      // Exactly these: what is no kidney is counted as background.
      manifest?.output?.classes?.length === expectedClasses.length &&
        expectedClasses.every((name, n) => manifest.output.classes[n] === name),
      'output.classes',
    ],
    [manifest?.decision === 'argmax', 'decision'],
  ];
  const failed = checks.find(([ok]) => !ok);
  if (failed) {
    throw new DosimetryError('MODEL_MISMATCH', {
      what: 'The model manifest does not fit this version of the program.',
      why: `Its field "${failed[1]}" is missing or has a value this version cannot use.`,
      next: 'Install the models folder that came with this version.',
    });
  }
  return manifest;
}
