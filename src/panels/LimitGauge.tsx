import { useWords } from '../viewer/words/useWords';
export interface LimitGaugeProps {
  /** "Right kidney" */
  name: string;
  color: [number, number, number];
  valueGy: number;
  limitGy: number;
  /** What is measured: "BED", "Mean dose". */
  quantity: string;
  /** "23 Gy, whole kidney, local policy" */
  limitLabel: string;
}

/**
 * How a dose stands against a limit of the site, as length and number. No colour says "good" or
 * "bad": the limit is local policy and the reader's judgement.
 */
export function LimitGauge({
  name,
  color,
  valueGy,
  limitGy,
  quantity,
  limitLabel,
}: LimitGaugeProps) {
  const { t, number, plainNumber } = useWords();
  // The limit stands at four fifths of the bar until the value passes it, so that more has room.
  const endGy = Math.max(limitGy / 0.8, valueGy * 1.05);
  const percent = (valueGy / limitGy) * 100;
  const text = t('gauges.value', {
    value: number(valueGy, 2),
    percent: number(percent, 0),
    limit: plainNumber(limitGy),
  });
  return (
    <div className="kd-gauge">
      <span>{name}</span>
      <span>{text}</span>
      <div
        role="meter"
        aria-label={t('gauges.label', { name, quantity, limit: limitLabel })}
        aria-valuemin={0}
        aria-valuemax={endGy}
        aria-valuenow={valueGy}
        aria-valuetext={text}
      >
        <i style={{ width: `${(100 * valueGy) / endGy}%`, background: `rgb(${color.join()})` }} />
        <b style={{ left: `${(100 * limitGy) / endGy}%` }} />
      </div>
    </div>
  );
}
