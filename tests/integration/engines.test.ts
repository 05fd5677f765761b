import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
jest.setTimeout(180_000);

interface Comparison {
  lengths: number[];
  worst: number;
  highest: number[];
  descriptions: string[];
}

describe('the network on both engines', () => {
  it('gives the same probabilities in the browser runtime and on the command line', () => {
    const output = execFileSync(
      process.execPath,
      [
        path.join(root, 'node_modules/tsx/dist/cli.mjs'),
        path.join(root, 'tests/helpers/compareEngines.ts'),
      ],
      { encoding: 'utf8' },
    );
    const { lengths, worst, highest, descriptions } = JSON.parse(output) as Comparison;
    process.stdout.write(`engines differ by at most ${worst.toExponential(1)}\n`);
    expect(descriptions).toEqual(['onnxruntime-node, CPU', 'wasm, 1 thread']);
    expect(new Set(lengths).size).toBe(1);
    // The input must not be so dull that every answer is the same.
    expect(Math.max(highest[1], highest[2])).toBeGreaterThan(0.1);
    expect(worst).toBeLessThan(1e-4);
  });
});
