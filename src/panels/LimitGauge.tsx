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
  // The limit stands at four fifths of the bar until the value passes it, so that more has room.
  const endGy = Math.max(limitGy / 0.8, valueGy * 1.05);
  const percent = (valueGy / limitGy) * 100;
  const text = `${valueGy.toFixed(2)} Gy, ${percent.toFixed(0)} % of ${limitGy} Gy`;
  return (
    <div className="kd-gauge">
      <span>{name}</span>
      <span>{text}</span>
      <div
        role="meter"
        aria-label={`${name}: ${quantity} against ${limitLabel}`}
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
