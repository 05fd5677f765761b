import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { EngineComparison } from '../helpers/compareEngines';

const root = path.resolve(__dirname, '../..');

describe('the networks on both engines', () => {
  it('give the same probabilities in the browser runtime and on the command line, in every size', () => {
    const output = execFileSync(
      process.execPath,
      [
        path.join(root, 'node_modules/tsx/dist/cli.mjs'),
        path.join(root, 'tests/helpers/compareEngines.ts'),
      ],
      { encoding: 'utf8' },
    );
    const results = JSON.parse(output) as EngineComparison[];
    expect(new Set(results.map(({ role }) => role))).toEqual(new Set(['coarse', 'refine']));
    const highest = { coarse: 0, refine: 0 };
    for (const { role, dimensions, lengths, worst, highest: of, descriptions } of results) {
      const size = dimensions.join(' x ');
      process.stdout.write(`${role}, ${size}: engines differ by ${worst.toExponential(1)}\n`);
      expect(descriptions).toEqual(['onnxruntime-node, CPU', 'wasm, 1 thread']);
      expect(new Set(lengths).size).toBe(1);
      expect(worst).toBeLessThan(1e-4);
      highest[role] = Math.max(highest[role], of[1], of[2]);
    }
    // The input must not be so dull that every answer is the same.
    expect(highest.coarse).toBeGreaterThan(0.1);
    expect(highest.refine).toBeGreaterThan(0.1);
  });
});
