import { doseDifferencePercent } from '../../comparison';
import type { KidneyComparison } from '../../comparison';
import { kidneySides } from '../../labels';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

interface Row {
  name: string;
  key: string;
  read: (kidney: KidneyComparison) => string | undefined;
}

/** Both kidneys in two contour sets, one quantity a row; rows without any value are left out. */
export function ComparisonTable({ kidneys }: { kidneys: readonly KidneyComparison[] }) {
  const words = useWords();
  const { t } = words;
  const rows = rowsOf(words);
  return (
    <table
      className="kd-models"
      data-cy="kidney-comparison-table"
      aria-label={t('compare.caption')}
    >
      <thead>
        <tr>
          <td />
          {kidneySides.map(({ side }) => (
            <th key={side} scope="col">
              {t(`kidney.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, key, read }) => {
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

function rowsOf(words: Words): Row[] {
  const { t, number } = words;
  const withUnit = (value: number | undefined, digits: number, unit: string) =>
    value === undefined ? undefined : `${number(value, digits)} ${unit}`;
  return [
    { name: t('compare.dice'), key: 'dice', read: ({ dice }) => number(dice, 3) },
    {
      name: t('compare.meanDistance'),
      key: 'mean-distance',
      read: ({ meanDistanceMm }) => withUnit(meanDistanceMm, 2, 'mm'),
    },
    {
      name: t('compare.hausdorff'),
      key: 'hausdorff95',
      read: ({ hausdorff95Mm }) => withUnit(hausdorff95Mm, 1, 'mm'),
    },
    {
      name: t('compare.volume'),
      key: 'volume',
      read: ({ automaticMl }) => withUnit(automaticMl, 1, 'ml'),
    },
    {
      name: t('compare.otherVolume'),
      key: 'other-volume',
      read: ({ referenceMl }) => withUnit(referenceMl, 1, 'ml'),
    },
    {
      name: t('compare.dose'),
      key: 'dose',
      read: ({ automaticDoseGy }) => withUnit(automaticDoseGy, 2, 'Gy'),
    },
    {
      name: t('compare.otherDose'),
      key: 'other-dose',
      read: ({ referenceDoseGy }) => withUnit(referenceDoseGy, 2, 'Gy'),
    },
    {
      name: t('compare.doseDifference'),
      key: 'dose-difference',
      read: (kidney) => doseDifference(kidney, words),
    },
  ];
}

/** Edited minus beside, in Gy and per cent of the one beside. */
function doseDifference(kidney: KidneyComparison, { t, number }: Words): string | undefined {
  const { automaticDoseGy: edited, referenceDoseGy: beside } = kidney;
  const percent = doseDifferencePercent(kidney);
  const signed = (value: number, digits: number) =>
    `${value >= 0 ? '+' : '\u2212'}${number(Math.abs(value), digits)}`;
  return edited === undefined || beside === undefined || percent === undefined
    ? undefined
    : t('compare.difference', { dose: signed(edited - beside, 2), percent: signed(percent, 1) });
}
