import type { NextCycle, PatientCycle } from '../../cycles';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

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
          <th scope="col">{t('cycles.cycle')}</th>
          {kidneySides.map(({ side, color }) => (
            <th key={side} scope="col">
              <span className="kd-swatch" style={{ background: `rgb(${color.join()})` }} />
              {t(`side.${side}`)}
            </th>
          ))}
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
  const { number, administeredAt, administeredMBq, studyDate, source, isApproved } = cycle;
  const day = administeredAt?.slice(0, 10) ?? studyDate?.replace(/^(....)(..)(..)$/, '$1-$2-$3');
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
        <Line text={day && dateText(day)} />
        <Line
          text={
            administeredMBq &&
            t('cycles.administered', { activity: numberText(administeredMBq, 0) })
          }
        />
        <Line text={kind} />
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
      <Line
        text={
          dosePerActivityGyPerGBq &&
          t('cycles.perActivity', { dose: number(dosePerActivityGyPerGBq, 2) })
        }
      />
      <Line text={bedText(kidney.biologicallyEffectiveDoseGy, words)} />
      {cycle.number > 1 && sum && <Line text={sumText(sum, words)} />}
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
        <Line text={t('cycles.nextGiven', { activity: number(next.administeredMBq, 0) })} />
      </th>
      {kidneySides.map(({ side }) => {
        const kidney = next.kidneys.find((one) => one.side === side);
        return kidney ? (
          <td key={side}>
            {t('cycles.doseWith', {
              dose: number(kidney.meanDoseGy, 2),
              uncertainty: number(kidney.standardUncertaintyGy, 2),
            })}
            <Line text={bedText(kidney.biologicallyEffectiveDoseGy, words)} />
            <Line
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
  return bedGy === undefined ? undefined : t('cycles.bed', { dose: number(bedGy, 2) });
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

/** A line of small print below; none without a text. */
function Line({ text }: { text: string | number | undefined }) {
  return text ? (
    <div className="kd-hint" style={{ whiteSpace: 'normal' }}>
      {text}
    </div>
  ) : null;
}
