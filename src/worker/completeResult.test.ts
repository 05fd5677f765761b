import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { BackEndAttempt } from '../engine/choice';
import type { ContouringResult } from '../contouring';
import { indexToPatient } from '../volume';
import { completeResult } from './completeResult';

const geometry = testGeometry({ dimensions: [24, 20, 8] });
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [6, 10, 4], [4, 5, 2.5]);
const { volume: ct } = testCt(geometry);
const model = { name: 'm', version: '1', sha256: 'f', stage: 'release' } as const;

describe('completeResult', () => {
  it('adds the CT, where the kidneys are and what did the work, and loses nothing', () => {
    const result = { labelmap, findings: [], foundBy: 'bones' } as unknown as ContouringResult;
    const before: BackEndAttempt[] = [{ title: 'WebGPU', outcome: 'failed', reason: 'Broken.' }];
    const placed = { result, engine: 'wasm, 2 threads', model, place: 'browser' as const };
    expect(completeResult(ct, placed, before)).toEqual({
      ...result,
      ct,
      centresMm: [indexToPatient(geometry, [6, 10, 4])],
      engine: 'wasm, 2 threads',
      model,
      place: 'browser',
      backEnds: [
        ...before,
        { title: 'wasm, 2 threads', outcome: 'used', reason: 'It works on this machine.' },
      ],
    });
  });
});
