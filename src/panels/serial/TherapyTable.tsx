import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { TherapyDose } from '../../report/kidneyDoseReport';
import type { CycleKidney } from '../../therapy';

/** The cycles of a therapy one below the other, each kidney's dose and BED, and their sum. */
export function TherapyTable({ therapy }: { therapy: TherapyDose }) {
  const { cycles, total, cyclesWithoutDose } = therapy;
  return (
    <div className="kd-section" data-cy="kidney-therapy">
      <h3 aria-hidden="true">Dose and BED of all cycles</h3>
      <table className="kd-results" aria-label="Dose and BED of all cycles">
        <thead>
          <tr>
            <th scope="col">Cycle</th>
            {kidneySides.map(({ side, color }) => (
              <th key={side} scope="col">
                <span className="kd-swatch" style={{ background: `rgb(${color.join()})` }} />
                {side === 'right' ? 'Right' : 'Left'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cycles.map(({ cycle, dateTime, administeredMBq, kidneys }) => (
            <tr key={cycle} data-cy={`kidney-therapy-cycle-${cycle}`}>
              <th scope="row">
                {cycle}
                <Line text={dateTime?.slice(0, 10)} />
                <Line text={administeredMBq && `${administeredMBq.toFixed(0)} MBq`} />
              </th>
              {kidneySides.map(({ side }) => {
                const own = kidneys.find((one) => one.side === side);
                return (
                  <DoseCell
                    key={side}
                    kidney={own}
                    more={own && `T½ ${own.effectiveHalfLifeHours.toFixed(1)} h`}
                  />
                );
              })}
            </tr>
          ))}
          {cyclesWithoutDose.map((cycle) => (
            <tr key={cycle} data-cy={`kidney-therapy-cycle-${cycle}`}>
              <th scope="row">{cycle}</th>
              <td colSpan={2}>not computed, and not in the sum</td>
            </tr>
          ))}
          <tr data-cy="kidney-therapy-total">
            <th scope="row">Sum</th>
            {kidneySides.map(({ side }) => {
              const own = totalOf(total, side);
              const isPart = own !== undefined && own.cycles < cycles.length;
              return (
                <DoseCell
                  key={side}
                  kidney={own}
                  more={isPart ? `of ${own.cycles} cycles` : undefined}
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
  if (!kidney) {
    return <td>–</td>;
  }
  const { meanDoseGy, biologicallyEffectiveDoseGy } = kidney;
  return (
    <td>
      {meanDoseGy.toFixed(2)}
      <span className="kd-unit"> Gy</span>
      <Line text={`BED ${biologicallyEffectiveDoseGy.toFixed(2)} Gy`} />
      <Line text={more} />
    </td>
  );
}

/** A line of small print below; none without a text. */
function Line({ text }: { text: string | number | undefined }) {
  return text ? <div className="kd-hint">{text}</div> : null;
}
