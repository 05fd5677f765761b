import { doseDifferencePercent } from '../../comparison';
import type { KidneyComparison } from '../../comparison';
import { kidneySides } from '../../labels';
import { comparisonTexts as texts } from './comparisonTexts';

type Row = [name: string, key: string, read: (kidney: KidneyComparison) => string | undefined];

const rows: Row[] = [
  [texts.dice, 'dice', ({ dice }) => dice.toFixed(3)],
  [texts.meanDistance, 'mean-distance', ({ meanDistanceMm }) => withUnit(meanDistanceMm, 2, 'mm')],
  [texts.hausdorff, 'hausdorff95', ({ hausdorff95Mm }) => withUnit(hausdorff95Mm, 1, 'mm')],
  [texts.volume, 'volume', ({ automaticMl }) => withUnit(automaticMl, 1, 'ml')],
  [texts.otherVolume, 'other-volume', ({ referenceMl }) => withUnit(referenceMl, 1, 'ml')],
  [texts.dose, 'dose', ({ automaticDoseGy }) => withUnit(automaticDoseGy, 2, 'Gy')],
  [texts.otherDose, 'other-dose', ({ referenceDoseGy }) => withUnit(referenceDoseGy, 2, 'Gy')],
  [texts.doseDifference, 'dose-difference', doseDifference],
];

/** Both kidneys in two contour sets, one quantity a row; rows without any value are left out. */
export function ComparisonTable({ kidneys }: { kidneys: readonly KidneyComparison[] }) {
  return (
    <table className="kd-models" data-cy="kidney-comparison-table" aria-label={texts.caption}>
      <thead>
        <tr>
          <td />
          {kidneySides.map(({ side, displayName }) => (
            <th key={side} scope="col">
              {displayName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, key, read]) => {
          const values = kidneys.map(read);
          return values.some((value) => value !== undefined) ? (
            <tr key={key} data-cy={`kidney-comparison-${key}`}>
              <th scope="row">{name}</th>
              {values.map((value, n) => (
                <td key={kidneys[n].side} data-side={kidneys[n].side}>
                  {value ?? '\u2013'}
                </td>
              ))}
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}

/** Edited minus beside, in Gy and per cent of the one beside. */
function doseDifference(kidney: KidneyComparison): string | undefined {
  const { automaticDoseGy: edited, referenceDoseGy: beside } = kidney;
  const percent = doseDifferencePercent(kidney);
  return edited === undefined || beside === undefined || percent === undefined
    ? undefined
    : `${signed(edited - beside, 2)} Gy (${signed(percent, 1)} %)`;
}

function signed(value: number, digits: number): string {
  return `${value >= 0 ? '+' : '\u2212'}${Math.abs(value).toFixed(digits)}`;
}

function withUnit(value: number | undefined, digits: number, unit: string): string | undefined {
  return value === undefined ? undefined : `${value.toFixed(digits)} ${unit}`;
}
