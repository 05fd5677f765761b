import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testManifest, testRefineSpec, testSpec } from '../../tests/helpers/testManifest';
import type { ModelManifest } from './modelManifest';
import { parseModelManifest } from './parseModelManifest';

type Json = Record<string, unknown>;

const twoStages: ModelManifest = { ...testManifest(), refine: testRefineSpec() };

/** The good manifest with one field, named by its path, set to something else (or left out). */
function broken(field: string, value: unknown): unknown {
  const manifest = structuredClone(twoStages) as unknown as Json;
  const names = field.split('.');
  const last = names.pop()!;
  const parent = names.reduce<Json>((node, name) => node[name] as Json, manifest);
  // JSON knows no undefined: a field of that value is one left out.
  parent[last] = value;
  return manifest;
}

const badNetwork: [string, unknown][] = [
  ['file', undefined],
  ['file', ''],
  ['file', '../other.onnx'],
  ['file', 'https://elsewhere/net.onnx'],
  ['file', 'a net.onnx'],
  ['file', '..'],
  ['bytes', undefined],
  ['bytes', 0],
  ['bytes', 1.5],
  ['bytes', '3'],
  ['sha256', undefined],
  ['sha256', 'ba7816bf'],
  ['sha256', testSpec().sha256.toUpperCase()],
  ['sha256', [testSpec().sha256]],
  ['input.name', undefined],
  ['input.dimensions', undefined],
  ['input.dimensions', [128, 128]],
  ['input.dimensions', [128, 128, 64, 1]],
  ['input.dimensions', [128, 128, 63.5]],
  ['input.dimensions', [128, 0, 64]],
  ['input.dimensions', [4096, 4096, 64]],
  ['input.dimensions', [128, 1, 64]],
  ['input.dimensions', ['128', '128', '64']],
  ['input.dimensionStep', 2],
  ['input.dimensionStep', [2, 2]],
  ['input.dimensionStep', [2, 2, 0]],
  ['input.dimensionStep', [2, 2, -2]],
  ['input.dimensionStep', ['2', '2', '2']],
  // 12 and 14 voxels along x: no multiple of 5; of half a voxel there are no boxes.
  ['input.dimensionStep', [5, 2, 2]],
  ['input.dimensionStep', [2, 2, 0.5]],
  ['input.spacingMm', undefined],
  ['input.spacingMm', [2.61, -2.61, 5]],
  ['input.spacingMm', [2.61, 2.61, null]],
  ['input.hounsfieldWindow', undefined],
  ['input.hounsfieldWindow', { lower: 300, upper: -200 }],
  ['input.hounsfieldWindow', { lower: 0, upper: 0 }],
  ['input.hounsfieldWindow', { lower: -200 }],
  ['input.hounsfieldWindow', { lower: -200, upper: '300' }],
  ['input.hounsfieldWindow', { lower: -200, upper: Infinity }],
  ['input.paddingHounsfield', undefined],
  ['input.paddingHounsfield', '-1000'],
  ['input.repeatedEndMm', '9'],
  ['input.repeatedEndMm', -1],
  ['input.repeatedEndMm', null],
  ['input.repeatedEndMm', Infinity],
  ['input.antialiasSigmaFactor', undefined],
  ['input.antialiasSigmaFactor', -0.1],
  ['input.antialiasSigmaFactor', '0.42'],
  ['input.antialiasSigmaFactor', Infinity],
  ['output.name', undefined],
  ['output.classes', undefined],
];

const bad: [string, unknown][] = [
  ['formatVersion', undefined],
  ['formatVersion', 1],
  ['formatVersion', '2'],
  ['name', undefined],
  ['name', ''],
  ['name', 5],
  ['version', undefined],
  ['version', 1],
  ['stage', undefined],
  ['stage', 'beta'],
  ['licence', undefined],
  ['coarse', undefined],
  ['coarse', 'net.onnx'],
  ['refine', null],
  ['refine', 'net.onnx'],
  ...(['coarse', 'refine'] as const).flatMap((role) =>
    badNetwork.map(([field, value]): [string, unknown] => [`${role}.${field}`, value]),
  ),
  ['coarse.output.classes', ['background', 'Kidney_R']],
  ['coarse.output.classes', ['background', 'Kidney_L', 'Kidney_R']],
  ['coarse.output.classes', ['Kidney_R', 'Kidney_L', 'background']],
  ['coarse.output.classes', ['background', 'parenchyma', 'sinus']],
  // A further class would be counted as background probability by mistake.
  ['coarse.output.classes', ['background', 'Kidney_R', 'Kidney_L', 'sinus']],
  ['refine.output.classes', ['background', 'Kidney_R', 'Kidney_L']],
  ['refine.output.classes', ['background', 'sinus', 'parenchyma']],
  ['refine.output.classes', ['background', 'parenchyma']],
  ['decision', null],
  ['decision', 'argmax'],
  ['decision.threshold', 0],
  ['decision.threshold', 1],
  ['decision.threshold', '0.5'],
  ['decision.threshold', NaN],
  ['decision.sinusThreshold', -0.2],
  ['decision.sinusThreshold', 1.5],
];

describe('parseModelManifest', () => {
  it.each([
    ['one network', testManifest()],
    ['two', twoStages],
    [
      'two, the second for boxes of many sizes',
      { ...twoStages, refine: testRefineSpec({ dimensionStep: [2, 4, 5] }) },
    ],
    [
      'two, the second with the last slice repeated',
      { ...twoStages, refine: testRefineSpec({ repeatedEndMm: 9 }) },
    ],
  ])('accepts a complete manifest of %s', (_of, manifest) => {
    const json: unknown = JSON.parse(JSON.stringify(manifest));
    expect(parseModelManifest(json)).toEqual(manifest);
  });

  it('decides at one half where the manifest does not say', () => {
    const { decision: _decision, ...silent } = twoStages;
    expect(parseModelManifest(silent).decision).toEqual({ threshold: 0.5, sinusThreshold: 0.5 });
    expect(parseModelManifest({ ...silent, decision: { threshold: 0.56 } }).decision).toEqual({
      threshold: 0.56,
      sinusThreshold: 0.5,
    });
  });

  it('accepts the manifest of the weights in models/', () => {
    const file = path.resolve(__dirname, '../../models/manifest.json');
    const manifest = parseModelManifest(JSON.parse(readFileSync(file, 'utf8')));
    const { dimensions, spacingMm } = manifest.coarse.input;
    const extent = dimensions.map((n, a) => n * spacingMm[a]);
    // The field of the 2018 method: 334 x 334 x 320 mm.
    expect(extent.map(Math.round)).toEqual([334, 334, 320]);
  });

  it.each(bad)('refuses %s = %j and names the field', (field, value) => {
    const parse = (): ModelManifest => parseModelManifest(broken(field, value));
    expect(parse).toThrow(expect.objectContaining({ code: 'MODEL_MISMATCH' }));
    expect(parse).toThrow(`"${field}"`);
  });

  it.each([undefined, null, 3, 'text', [], {}])('refuses %j', (json) => {
    expect(() => parseModelManifest(json)).toThrow(
      expect.objectContaining({ code: 'MODEL_MISMATCH' }),
    );
  });
});
