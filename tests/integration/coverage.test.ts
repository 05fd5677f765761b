import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { UnusualPatientResult } from '../helpers/contourUnusualPatients';

const root = path.resolve(__dirname, '../..');
/*
 * The shipped networks on synthetic patients that are not made as the training patients were: what
 * is not there must not be drawn, and what is not whole must be said. Retrained weights have to
 * pass as well, so nothing is asked of how well an unusual kidney is drawn.
 */
describe('automatic contours of unusual patients', () => {
  let results: Record<string, UnusualPatientResult>;
  beforeAll(() => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const program = path.join(root, 'tests/helpers/contourUnusualPatients.ts');
    const output = execFileSync(process.execPath, [tsx, program], { encoding: 'utf8' });
    const list = JSON.parse(output) as UnusualPatientResult[];
    results = Object.fromEntries(list.map((result) => [result.patient, result]));
  });

  it.each(['usual', 'turned by 15 degrees', 'tilted by 15 degrees'])(
    'are right, whole and without a warning: %s',
    (name) => {
      const { kidneys, confidence, findings } = results[name];
      expect(kidneys.right.dice).toBeGreaterThan(0.88);
      expect(kidneys.left.dice).toBeGreaterThan(0.88);
      expect(confidence).not.toBe('low');
      expect(findings).toEqual([]);
    },
  );

  it('draw one kidney where there is one, and name the missing one', () => {
    const { kidneys, findings } = results['left kidney absent'];
    expect(kidneys.right.dice).toBeGreaterThan(0.88);
    expect(kidneys.left.contourMl).toBe(0);
    expect(findings).toContain('KIDNEY_MISSING left');
    expect(findings.filter((finding) => finding.endsWith(' right'))).toEqual([]);
  });

  it.each(['no kidney', 'scan of the chest'])('are refused: %s', (name) => {
    expect(results[name].error).toBe('KIDNEYS_NOT_FOUND');
  });

  it.each(['transplant, own kidneys absent', 'transplant, own kidneys shrunken'])(
    'find a %s in the pelvis and say where it lies',
    (patient) => {
      const { kidneys, findings } = results[patient];
      expect(kidneys.right.dice).toBeGreaterThan(0.85);
      expect(kidneys.right.kidneyShare).toBeGreaterThan(0.9);
      expect(kidneys.left.contourMl).toBe(0);
      expect(findings).toContain('KIDNEY_MISSING left');
      expect(findings).toContain('POSITION_UNUSUAL right');
    },
  );

  it('say that a horseshoe kidney is not whole', () => {
    const { kidneys, findings } = results.horseshoe;
    for (const side of ['right', 'left'] as const) {
      const { truthMl, contourMl, kidneyShare } = kidneys[side];
      expect(kidneyShare).toBeGreaterThan(0.8);
      if (contourMl < 0.8 * truthMl) {
        expect(findings).toContainEqual(
          expect.stringMatching(
            new RegExp(`^(VOLUME_UNUSUAL|LEAK_SUSPECTED|KIDNEY_MISSING) ${side}$|^KIDNEYS_JOINED`),
          ),
        );
      }
    }
  });

  it.each(['scan begins in the kidneys', 'scan ends in the kidneys'])(
    'say of each kidney that it is cut off or missing: %s',
    (name) => {
      const { kidneys, findings } = results[name];
      for (const side of ['right', 'left'] as const) {
        expect(kidneys[side].kidneyShare).toBeGreaterThan(0.85);
        expect(findings).toContain(
          kidneys[side].contourMl > 0 ? `TOUCHES_SCAN_EDGE ${side}` : `KIDNEY_MISSING ${side}`,
        );
      }
    },
  );
});
