import type { NextCycle, PatientCycle } from '../../cycles';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { cyclesTexts as texts } from './cyclesTexts';

export interface CyclesTableProps {
  cycles: readonly PatientCycle[];
  next?: NextCycle;
}

/** Each cycle with both kidneys: dose, dose per activity, BED and the sums; the next one below. */
export function CyclesTable({ cycles, next }: CyclesTableProps) {
  return (
    <table className="kd-results" aria-label={texts.tableTitle} data-cy="kidney-cycles-table">
      <thead>
        <tr>
          <th scope="col">{texts.cycle}</th>
          {kidneySides.map(({ side, color }) => (
            <th key={side} scope="col">
              <span className="kd-swatch" style={{ background: `rgb(${color.join()})` }} />
              {texts[side]}
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
  const { number, administeredAt, administeredMBq, studyDate, source, isApproved } = cycle;
  const date = administeredAt?.slice(0, 10) ?? studyDate?.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  const state = isApproved ? texts.approved : texts.unapproved;
  const kind = { 'open-study': texts.openStudy, report: state, 'dose-map': texts.doseMap }[source];
  return (
    <tr data-cy={`kidney-cycle-${number}`} data-source={source}>
      <th scope="row">
        {number}
        <Line text={date} />
        <Line text={administeredMBq && `${administeredMBq.toFixed(0)} MBq`} />
        <Line text={kind} />
      </th>
      {kidneySides.map(({ side }) => (
        <CycleCell key={side} cycle={cycle} side={side} />
      ))}
    </tr>
  );
}

function CycleCell({ cycle, side }: { cycle: PatientCycle; side: KidneySide }) {
  const kidney = cycle.kidneys.find((one) => one.side === side);
  const sum = cycle.cumulative.find((one) => one.side === side);
  if (!kidney) {
    return <td>–</td>;
  }
  const { meanDoseGy, standardUncertaintyGy, dosePerActivityGyPerGBq } = kidney;
  return (
    <td>
      {meanDoseGy.toFixed(2)}
      {standardUncertaintyGy !== undefined && (
        <span className="kd-unit"> ± {standardUncertaintyGy.toFixed(2)}</span>
      )}
      <span className="kd-unit"> Gy</span>
      <Line text={dosePerActivityGyPerGBq && `${dosePerActivityGyPerGBq.toFixed(2)} Gy/GBq`} />
      <Line text={bedText(kidney.biologicallyEffectiveDoseGy)} />
      {cycle.number > 1 && sum && <Line text={sumText(sum)} />}
    </td>
  );
}

function NextRow({ next }: { next: NextCycle }) {
  return (
    <tr data-cy="kidney-cycle-next">
      <th scope="row">
        {texts.next}
        <Line text={texts.nextGiven(next.administeredMBq.toFixed(0))} />
      </th>
      {kidneySides.map(({ side }) => {
        const kidney = next.kidneys.find((one) => one.side === side);
        return kidney ? (
          <td key={side}>
            {kidney.meanDoseGy.toFixed(2)}
            <span className="kd-unit"> ± {kidney.standardUncertaintyGy.toFixed(2)} Gy</span>
            <Line text={bedText(kidney.biologicallyEffectiveDoseGy)} />
            <Line
              text={sumText({
                meanDoseGy: kidney.cumulativeMeanDoseGy,
                biologicallyEffectiveDoseGy: kidney.cumulativeBiologicallyEffectiveDoseGy,
              })}
            />
          </td>
        ) : (
          <td key={side}>–</td>
        );
      })}
    </tr>
  );
}

function bedText(bedGy: number | undefined): string | undefined {
  return bedGy === undefined ? undefined : `BED ${bedGy.toFixed(2)} Gy`;
}

function sumText(sum: { meanDoseGy: number; biologicallyEffectiveDoseGy?: number }): string {
  return texts.sum(sum.meanDoseGy.toFixed(2), sum.biologicallyEffectiveDoseGy?.toFixed(2));
}

/** A line of small print below; none without a text. */
function Line({ text }: { text: string | number | undefined }) {
  return text ? (
    <div className="kd-hint" style={{ whiteSpace: 'normal' }}>
      {text}
    </div>
  ) : null;
}
