import { DosimetryError } from '../errors';
import type { ModelManifest } from './modelManifest';
import type { NetworkSpec } from './networkSpec';

/** 64 times the input of our largest network; far beyond, a run would end without memory. */
const mostInputVoxels = 2 ** 26;

/**
 * Exactly these classes, in this order. The background class comes first, and everything that is
 * not kidney is counted as background.
 */
const expectedClasses = {
  coarse: ['background', 'Kidney_R', 'Kidney_L'],
  refine: ['background', 'parenchyma', 'sinus'],
};
const defaultThreshold = 0.5;

type Check = [boolean, string];

/**
 * Checks a manifest read from JSON and fills in missing decision thresholds.
 * @throws DosimetryError MODEL_MISMATCH naming the first field that does not fit this program
 */
export function parseModelManifest(json: unknown): ModelManifest {
  const manifest = json as ModelManifest;
  const decision = {
    threshold: manifest?.decision?.threshold ?? defaultThreshold,
    sinusThreshold: manifest?.decision?.sinusThreshold ?? defaultThreshold,
  };
  const isShare = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 1;
  const checks: Check[] = [
    [manifest?.formatVersion === 2, 'formatVersion'],
    [typeof manifest?.name === 'string' && manifest.name !== '', 'name'],
    [typeof manifest?.version === 'string', 'version'],
    [manifest?.stage === 'interim' || manifest?.stage === 'release', 'stage'],
    [typeof manifest?.licence === 'string', 'licence'],
    ...networkChecks(manifest?.coarse, 'coarse'),
    ...(manifest?.refine === undefined ? [] : networkChecks(manifest.refine, 'refine')),
    [
      manifest?.decision === undefined ||
        (typeof manifest.decision === 'object' && manifest.decision !== null),
      'decision',
    ],
    [isShare(decision.threshold), 'decision.threshold'],
    [isShare(decision.sinusThreshold), 'decision.sinusThreshold'],
  ];
  const failed = checks.find(([ok]) => !ok);
  if (failed) {
    throw new DosimetryError('MODEL_MISMATCH', {
      what: 'The model manifest does not fit this version of the program.',
      why: `Its field "${failed[1]}" is missing or has a value this version cannot use.`,
      next: 'Install the models folder that came with this version.',
    });
  }
  return { ...manifest, decision };
}

function networkChecks(spec: NetworkSpec | undefined, role: 'coarse' | 'refine'): Check[] {
  const input = spec?.input;
  const isTriple = (value: unknown): boolean =>
    Array.isArray(value) && value.length === 3 && value.every((n) => Number.isFinite(n) && n > 0);
  const checks: Check[] = [
    [typeof spec === 'object' && spec !== null, ''],
    [typeof spec?.file === 'string' && /^\w[\w.-]*$/.test(spec.file), '.file'],
    [Number.isInteger(spec?.bytes) && spec!.bytes > 0, '.bytes'],
    [typeof spec?.sha256 === 'string' && /^[0-9a-f]{64}$/.test(spec.sha256), '.sha256'],
    [typeof input?.name === 'string', '.input.name'],
    [
      // Interpolation needs two voxels along every axis.
      isTriple(input?.dimensions) &&
        input!.dimensions.every((n) => Number.isInteger(n) && n >= 2) &&
        input!.dimensions.reduce((product, n) => product * n) <= mostInputVoxels,
      '.input.dimensions',
    ],
    [
      input?.dimensionStep === undefined ||
        (isTriple(input.dimensionStep) &&
          input.dimensionStep.every(
            (n, axis) => Number.isInteger(n) && input.dimensions?.[axis] % n === 0,
          )),
      '.input.dimensionStep',
    ],
    [isTriple(input?.spacingMm), '.input.spacingMm'],
    [
      Number.isFinite(input?.hounsfieldWindow?.lower) &&
        Number.isFinite(input?.hounsfieldWindow.upper) &&
        input!.hounsfieldWindow.upper > input!.hounsfieldWindow.lower,
      '.input.hounsfieldWindow',
    ],
    [Number.isFinite(input?.paddingHounsfield), '.input.paddingHounsfield'],
    [
      input?.repeatedEndMm === undefined ||
        (Number.isFinite(input.repeatedEndMm) && input.repeatedEndMm >= 0),
      '.input.repeatedEndMm',
    ],
    [
      Number.isFinite(input?.antialiasSigmaFactor) && input!.antialiasSigmaFactor >= 0,
      '.input.antialiasSigmaFactor',
    ],
    [typeof spec?.output?.name === 'string', '.output.name'],
    [
      spec?.output?.classes?.length === expectedClasses[role].length &&
        expectedClasses[role].every((name, n) => spec.output.classes[n] === name),
      '.output.classes',
    ],
  ];
  return checks.map(([ok, field]) => [ok, `${role}${field}`]);
}
