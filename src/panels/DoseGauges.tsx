import type { LimitedQuantity } from '../configuration';
import type { KidneyDoseResult } from '../report/kidneyDoseReport';
import { LimitGauge } from './LimitGauge';

const quantityNames: Record<LimitedQuantity, string> = {
  'absorbed-dose': 'mean dose',
  'biologically-effective-dose': 'BED',
  'equivalent-dose-2gy': 'EQD2',
};

/** Each number for which the site has a value, against that value; without a verdict. */
export function DoseGauges({ kidneys }: { kidneys: readonly KidneyDoseResult[] }) {
  const names = [...new Set(kidneys.flatMap(({ gauges }) => gauges.map(({ name }) => name)))];
  if (names.length === 0) {
    return null;
  }
  return (
    <details className="kd-section" data-cy="kidney-gauges">
      <summary>Against local reference values</summary>
      <p className="kd-hint">
        Values that this site wants to see beside its doses. They are no verdict on this patient.
        {kidneys.some(({ therapy }) => therapy) && ' Here beside the sum of all cycles.'}
      </p>
      {names.map((name) => {
        const readings = kidneys.flatMap((kidney) =>
          kidney.gauges.filter((gauge) => gauge.name === name).map((gauge) => ({ kidney, gauge })),
        );
        const [{ gauge: first }] = readings;
        return (
          <section key={name}>
            <h4>
              {name} ({quantityNames[first.quantity]})
            </h4>
            {readings.map(({ kidney, gauge }) => (
              <LimitGauge
                key={kidney.side}
                name={kidney.displayName}
                color={kidney.color}
                valueGy={gauge.doseGy}
                limitGy={gauge.limitGy}
                quantity={quantityNames[gauge.quantity]}
                limitLabel={name}
              />
            ))}
            <p className="kd-hint">Source: {first.source}</p>
          </section>
        );
      })}
    </details>
  );
}
