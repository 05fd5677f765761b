import { quantities } from '../../src/quantities/quantities';
import type { Quantity } from '../../src/quantities/quantity';
import { volumeAtDose } from '../../src/quantities/volumeAtDose';
import { volumeShareAtDose } from '../../src/quantities/volumeShareAtDose';
import { markdownTable } from './markdownTable';

/** docs/reference/quantities.md */
export function quantitiesPage(): string {
  const vx = [volumeShareAtDose(18), volumeAtDose(18)];
  return `# Quantities

\`npm run reference\` writes this page from \`src/quantities\`, the list that panel, PDF, CSV and
structured report are made from. The formulae are in [dosimetry](../dosimetry.md), words of the field
in the [glossary](glossary.md).

${markdownTable(
  ['quantity', 'unit', 'digits shown', 'CSV column', 'code in the structured report'],
  [...Object.values<Quantity>(quantities), ...vx].map(rowOf),
)}

V_x is given for the doses of the setting \`volumeAtDosesGy\`, here for 18 Gy; in the CSV their doses
and volumes are lists (\`Vx_doses_Gy\`, \`Vx_volumes_ml\`).
`;
}

function rowOf({ label, unit, decimals, csvColumn, codes }: Quantity): string[] {
  const concepts = codes ? [codes.concept, ...(codes.derivation ? [codes.derivation] : [])] : [];
  return [
    label,
    unit,
    String(decimals),
    csvColumn === undefined ? '-' : `\`${csvColumn}\``,
    concepts.map(({ scheme, value, meaning }) => `${meaning} (${scheme} ${value})`).join(', ') ||
      '-',
  ];
}
