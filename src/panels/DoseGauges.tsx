import type { KidneyDoseResult } from '../report/kidneyDoseReport';
import { LimitGauge } from './LimitGauge';
import { useWords } from '../viewer/words/useWords';

/** Each number for which the site has a value, against that value; without a verdict. */
export function DoseGauges({ kidneys }: { kidneys: readonly KidneyDoseResult[] }) {
  const { t, say } = useWords();
  const names = [...new Set(kidneys.flatMap(({ gauges }) => gauges.map(({ name }) => name)))];
  if (names.length === 0) {
    return null;
  }
  return (
    <details className="kd-section" data-cy="kidney-gauges">
      <summary>{t('gauges.title')}</summary>
      <p className="kd-hint">
        {t('gauges.hint')} {kidneys.some(({ therapy }) => therapy) && t('gauges.ofSum')}
      </p>
      {names.map((name) => {
        const readings = kidneys.flatMap((kidney) =>
          kidney.gauges.filter((gauge) => gauge.name === name).map((gauge) => ({ kidney, gauge })),
        );
        const [{ gauge: first }] = readings;
        return (
          <section key={name}>
            <h4>
              {t('gauges.name', { name: say(name), quantity: t(`gauges.${first.quantity}`) })}
            </h4>
            {readings.map(({ kidney, gauge }) => (
              <LimitGauge
                key={kidney.side}
                name={t(`kidney.${kidney.side}`)}
                color={kidney.color}
                valueGy={gauge.doseGy}
                limitGy={gauge.limitGy}
                quantity={t(`gauges.${gauge.quantity}`)}
                limitLabel={say(name)}
              />
            ))}
            <p className="kd-hint">{t('word.source', { source: say(first.source) })}</p>
          </section>
        );
      })}
    </details>
  );
}
