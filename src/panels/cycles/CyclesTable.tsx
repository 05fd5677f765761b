import { cycleDay } from '../../cycles';
import type { NextCycle, PatientCycle } from '../../cycles';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';
import { HintLine } from '../HintLine';
import { SideHeadings } from '../SideHeadings';

export interface CyclesTableProps {
  cycles: readonly PatientCycle[];
  next?: NextCycle;
}

/** Each cycle with both kidneys: dose, dose per activity, BED and the sums; the next one below. */
export function CyclesTable({ cycles, next }: CyclesTableProps) {
  const { t } = useWords();
  return (
    <table className="kd-results" aria-label={t('cycles.tableTitle')} data-cy="kidney-cycles-table">
      <thead>
        <tr>
          <th scope="col">{t('word.cycle')}</th>
          <SideHeadings />
        </tr>
      </thead>
      <tbody>
        {cycles.map((cycle) => (
          <CycleRow key={cycle.number} cycle={cycle} />
        ))}
        {next && <NextRow next={next} />}
      </tbody>
    </table>
  );
}

function CycleRow({ cycle }: { cycle: PatientCycle }) {
  const { t, number: numberText, date: dateText } = useWords();
  const { number, administeredMBq, source, isApproved } = cycle;
  const day = cycleDay(cycle);
  const state = t(isApproved ? 'cycles.approved' : 'cycles.unapproved');
  const kind = {
    'open-study': t('cycles.openStudy'),
    report: state,
    'dose-map': t('cycles.doseMap'),
  }[source];
  return (
    <tr data-cy={`kidney-cycle-${number}`} data-source={source}>
      <th scope="row">
        {number}
        <HintLine wraps text={day && dateText(day)} />
        <HintLine
          wraps
          text={
            administeredMBq &&
            t('given.megabecquerel', { activity: numberText(administeredMBq, 0) })
          }
        />
        <HintLine wraps text={kind} />
      </th>
      {kidneySides.map(({ side }) => (
        <CycleCell key={side} cycle={cycle} side={side} />
      ))}
    </tr>
  );
}

function CycleCell({ cycle, side }: { cycle: PatientCycle; side: KidneySide }) {
  const words = useWords();
  const { t, number } = words;
  const kidney = cycle.kidneys.find((one) => one.side === side);
  const sum = cycle.cumulative.find((one) => one.side === side);
  if (!kidney) {
    return <td>{t('cycles.missing')}</td>;
  }
  const { meanDoseGy, standardUncertaintyGy, dosePerActivityGyPerGBq } = kidney;
  return (
    <td>
      {standardUncertaintyGy === undefined
        ? t('cycles.dose', { dose: number(meanDoseGy, 2) })
        : t('cycles.doseWith', {
            dose: number(meanDoseGy, 2),
            uncertainty: number(standardUncertaintyGy, 2),
          })}
      <HintLine
        wraps
        text={
          dosePerActivityGyPerGBq &&
          t('cycles.perActivity', { dose: number(dosePerActivityGyPerGBq, 2) })
        }
      />
      <HintLine wraps text={bedText(kidney.biologicallyEffectiveDoseGy, words)} />
      {cycle.number > 1 && sum && <HintLine wraps text={sumText(sum, words)} />}
    </td>
  );
}

function NextRow({ next }: { next: NextCycle }) {
  const words = useWords();
  const { t, number } = words;
  return (
    <tr data-cy="kidney-cycle-next">
      <th scope="row">
        {t('cycles.next')}
        <HintLine
          wraps
          text={t('cycles.nextGiven', { activity: number(next.administeredMBq, 0) })}
        />
      </th>
      {kidneySides.map(({ side }) => {
        const kidney = next.kidneys.find((one) => one.side === side);
        return kidney ? (
          <td key={side}>
            {t('cycles.doseWith', {
              dose: number(kidney.meanDoseGy, 2),
              uncertainty: number(kidney.standardUncertaintyGy, 2),
            })}
            <HintLine wraps text={bedText(kidney.biologicallyEffectiveDoseGy, words)} />
            <HintLine
              wraps
              text={sumText(
                {
                  meanDoseGy: kidney.cumulativeMeanDoseGy,
                  biologicallyEffectiveDoseGy: kidney.cumulativeBiologicallyEffectiveDoseGy,
                },
                words,
              )}
            />
          </td>
        ) : (
          <td key={side}>{t('cycles.missing')}</td>
        );
      })}
    </tr>
  );
}

function bedText(bedGy: number | undefined, { t, number }: Words): string | undefined {
  return bedGy === undefined ? undefined : t('therapy.bed', { dose: number(bedGy, 2) });
}

interface Sum {
  meanDoseGy: number;
  biologicallyEffectiveDoseGy?: number;
}

function sumText({ meanDoseGy, biologicallyEffectiveDoseGy: bedGy }: Sum, words: Words): string {
  const { t, number } = words;
  const dose = number(meanDoseGy, 2);
  return bedGy === undefined
    ? t('cycles.sum', { dose })
    : t('cycles.sumWithBed', { dose, bed: number(bedGy, 2) });
}
