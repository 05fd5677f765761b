import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { TherapyDose } from '../../report/kidneyDoseReport';
import type { CycleKidney } from '../../therapy';
import { useWords } from '../../viewer/words/useWords';
import { HintLine } from '../HintLine';
import { SideHeadings } from '../SideHeadings';

/** The cycles of a therapy one below the other, each kidney's dose and BED, and their sum. */
export function TherapyTable({ therapy }: { therapy: TherapyDose }) {
  const { t, number, date } = useWords();
  const { cycles, total, cyclesWithoutDose } = therapy;
  return (
    <div className="kd-section" data-cy="kidney-therapy">
      <h3 aria-hidden="true">{t('therapy.title')}</h3>
      <table className="kd-results" aria-label={t('therapy.title')}>
        <thead>
          <tr>
            <th scope="col">{t('word.cycle')}</th>
            <SideHeadings />
          </tr>
        </thead>
        <tbody>
          {cycles.map(({ cycle, dateTime, administeredMBq, kidneys }) => (
            <tr key={cycle} data-cy={`kidney-therapy-cycle-${cycle}`}>
              <th scope="row">
                {cycle}
                <HintLine text={dateTime && date(dateTime)} />
                <HintLine
                  text={
                    administeredMBq &&
                    t('given.megabecquerel', { activity: number(administeredMBq, 0) })
                  }
                />
              </th>
              {kidneySides.map(({ side }) => {
                const own = kidneys.find((one) => one.side === side);
                return (
                  <DoseCell
                    key={side}
                    kidney={own}
                    more={
                      own && t('therapy.halfLife', { hours: number(own.effectiveHalfLifeHours, 1) })
                    }
                  />
                );
              })}
            </tr>
          ))}
          {cyclesWithoutDose.map((cycle) => (
            <tr key={cycle} data-cy={`kidney-therapy-cycle-${cycle}`}>
              <th scope="row">{cycle}</th>
              <td colSpan={2}>{t('therapy.notComputed')}</td>
            </tr>
          ))}
          <tr data-cy="kidney-therapy-total">
            <th scope="row">{t('therapy.sum')}</th>
            {kidneySides.map(({ side }) => {
              const own = totalOf(total, side);
              const isPart = own !== undefined && own.cycles < cycles.length;
              return (
                <DoseCell
                  key={side}
                  kidney={own}
                  more={isPart ? t('therapy.ofCycles', { count: own.cycles }) : undefined}
                />
              );
            })}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function totalOf(total: TherapyDose['total'], side: KidneySide) {
  return total.find((one) => one.side === side);
}

/** Mean dose, and below it BED and what else there is to say. */
function DoseCell({ kidney, more }: { kidney: CycleKidney | undefined; more?: string }) {
  const { t, number } = useWords();
  if (!kidney) {
    return <td>–</td>;
  }
  const { meanDoseGy, biologicallyEffectiveDoseGy } = kidney;
  return (
    <td>
      {number(meanDoseGy, 2)}
      <span className="kd-unit"> {t('therapy.gray')}</span>
      <HintLine text={t('therapy.bed', { dose: number(biologicallyEffectiveDoseGy, 2) })} />
      <HintLine text={more} />
    </td>
  );
}
