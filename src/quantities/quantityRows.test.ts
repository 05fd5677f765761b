import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { doseReport } from '../../tests/helpers/doseReportCase';
import { toCsv } from '../report/toCsv';
import { formulae } from './formulae';
import type { KidneyNumbers } from './kidneyNumbers';
import type { Quantity } from './quantity';
import { quantityRows } from './quantityRows';
import { volumeAtDose } from './volumeAtDose';

const all = quantityRows([18, 2.5]).flat();

describe('the list of quantities', () => {
  it('names each once; V_x as share and as volume are two that share a row', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(quantityRows([18]).filter((row) => row.length > 1)).toHaveLength(1);
    const [share, volume] = quantityRows([18]).find((row) => row.length > 1)!;
    expect([share.id, share.unit, share.label]).toEqual([
      'v18-percent',
      '%',
      'V18 (share of the volume with at least 18 Gy)',
    ]);
    expect([volume.id, volume.unit, volume.label]).toEqual([
      'v18-ml',
      'ml',
      'V18 (volume with at least 18 Gy)',
    ]);
    expect(volume.shortLabel).not.toBe(share.shortLabel);
  });

  it('has columns that the CSV has, and codes of at most 16 characters', () => {
    const header = toCsv(doseReport(1)).split('\r\n')[0].split(',');
    all.forEach(({ csvColumn, codes }) => {
      expect(csvColumn === undefined || header.includes(csvColumn)).toBe(true);
      expect((codes?.concept.value ?? '').length).toBeLessThanOrEqual(16);
    });
    expect(volumeAtDose(1 / 3).codes!.concept.value).toHaveLength(16);
  });

  it('reads the number of the report, in the unit that its field names', () => {
    const [kidney] = doseReport(1).kidneys;
    const read = (id: string) => all.find((quantity) => quantity.id === id)!.read(kidney);
    expect(read('mean-dose')).toBe(kidney.dose!.meanDoseGy);
    expect(read('minimum')).toBe(kidney.dose!.minDoseGy);
    expect(read('maximum')).toBe(kidney.dose!.maxDoseGy);
    expect(read('coverage')).toBe(kidney.dose!.coverageFraction);
    expect(read('v18-ml')).toBe(kidney.dose!.volumesAtDose[0].volumeMl);
    expect(read('v18-percent')).toBe(kidney.dose!.volumesAtDose[0].volumeFraction);
    // Not a dose of this site.
    expect(read('v2.5-ml')).toBeUndefined();
  });

  it.each(quantityRows([18]).flat())('$id: docs/dosimetry.md has its row', (quantity) => {
    const page = readFileSync(resolve(process.cwd(), 'docs/dosimetry.md'), 'utf8');
    expect(page.replace(/ +/g, ' ')).toContain(documentedRow(quantity));
  });
});

/** Its row of the table, V_x with an x instead of 18. */
function documentedRow(quantity: Quantity): string {
  const { id, label, shortLabel, unit, decimals, csvColumn, codes } = quantity;
  const code = codes?.derivation ?? codes?.concept;
  const cells = [
    `\`${id}\``,
    label,
    shortLabel,
    unit,
    String(decimals),
    formulaIds(quantity)
      .map((formula) => `\`${formula}\``)
      .join(', '),
    csvColumn ? `\`${csvColumn}\`` : '-',
    code ? `${code.value} (${code.scheme})` : '-',
  ];
  const row = `| ${cells.join(' | ')} |`;
  return id.startsWith('v18') ? row.replace(/v18/gi, (v) => `${v[0]}x`).replace(/18/g, 'x') : row;
}

/** Formulae that can be behind it, by mass and kinetics. */
function formulaIds({ formulaId }: Quantity): (keyof typeof formulae)[] {
  const [kidney] = doseReport(1).kidneys;
  const [cycle] = kidney.cycles;
  const others = (['sum-of-exponentials', 'straight-lines'] as const).map(
    (method): KidneyNumbers => ({
      ...kidney,
      massMethod: 'fixed',
      cycles: [{ ...cycle, kinetics: { ...cycle.kinetics!, method } }],
    }),
  );
  return [...new Set([formulaId([kidney]), ...others.map((other) => formulaId([kidney, other]))])];
}
