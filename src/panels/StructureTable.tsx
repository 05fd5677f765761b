import { isLowerBound } from '../quantities/isLowerBound';
import { quantities } from '../quantities/quantities';
import type { Quantity } from '../quantities/quantity';
import { quantityValue } from '../quantities/quantityValue';
import type { StructureDoseResult } from '../report';
import { useWords } from '../viewer/words/useWords';
import type { Words } from '../words';
import { valueText } from './valueText';

export interface StructureTableProps {
  structures: readonly StructureDoseResult[];
}

const missing = '\u2013';
type Heading = `structures.${'volume' | 'dose' | 'uncertainty' | 'recovered' | 'bed'}`;

/** Uncorrected first. */
const columns: [head: Heading, quantity: Quantity][] = [
  ['structures.volume', quantities.volume],
  ['structures.dose', quantities.meanDose],
  ['structures.uncertainty', quantities.uncertainty],
  ['structures.recovered', quantities.meanDoseRecovered],
  ['structures.bed', quantities.biologicallyEffectiveDose],
];

/** Numbers of the structures besides the kidneys, a row each, below those of the kidneys. */
export function StructureTable({ structures }: StructureTableProps) {
  const words = useWords();
  const { t } = words;
  const shown = columns.filter(([, { read }]) => structures.some((one) => read(one) !== undefined));
  return (
    <section className="kd-section kd-scroll">
      <h3>{t('structures.title')}</h3>
      <table className="kd-results" data-cy="kidney-structure-results">
        <caption>{t('structures.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="kd-unseen">{t('structures.name')}</span>
            </th>
            {shown.map(([head]) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {structures.map((structure) => (
            <tr key={`${structure.cycles[0].cycleIndex} ${structure.name}`}>
              <th scope="row">{structure.name}</th>
              {shown.map(([head, quantity]) => (
                <td key={head}>{textOf(quantity, structure, words)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function textOf(quantity: Quantity, structure: StructureDoseResult, words: Words): string {
  const value = valueText(quantity, quantityValue(quantity, structure), words);
  if (value === undefined) {
    return missing;
  }
  return isLowerBound(quantity, structure) ? words.t('dose.atLeast', { value }) : value;
}
