import { kidneySides } from '../../labels';
import type { KidneySideDefinition } from '../../labels';
import type { GaugeReading, ReportedPatientCycles } from '../../report/kidneyDoseReport';
import { tickStep } from '../../report/pdf/tickStep';
import { useWords } from '../../viewer/words/useWords';

const width = 340;
const height = 170;
const frame = { left: 34, right: 12, top: 10, bottom: 30 };

interface Axes {
  x(cycle: number): number;
  y(doseGy: number): number;
  ticks: number[];
}

/**
 * Sum of the mean absorbed dose after each cycle, the next one dashed with its uncertainty, and the
 * site's values of absorbed dose as lines.
 */
export function CyclesPlot({ table }: { table: ReportedPatientCycles }) {
  const { t } = useWords();
  const limits = absorbedDoseLimits(table);
  const axes = axesOf(table, limits);
  return (
    <svg
      className="kd-curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('cycles.plot')}
      data-cy="kidney-cycles-plot"
    >
      <Frame axes={axes} cycles={table.cycles.length + (table.next ? 1 : 0)} />
      {limits.map(({ name, limitGy }) => (
        <g key={name}>
          <line
            className="kd-cursor"
            x1={frame.left}
            x2={width - frame.right}
            y1={axes.y(limitGy)}
            y2={axes.y(limitGy)}
          />
          <text className="kd-tick" x={frame.left + 4} y={axes.y(limitGy) - 3}>
            {name}
          </text>
        </g>
      ))}
      {kidneySides.map((kidney, n) => (
        <KidneyLine key={kidney.side} kidney={kidney} table={table} axes={axes} shift={n * 4 - 2} />
      ))}
    </svg>
  );
}

/** @param shift of the marks, CSS pixels: both kidneys may have the same dose */
function KidneyLine({
  kidney: { side, color },
  table: { cycles, next },
  axes,
  shift,
}: {
  kidney: KidneySideDefinition;
  table: ReportedPatientCycles;
  axes: Axes;
  shift: number;
}) {
  const sums = cycles.flatMap(({ number, cumulative }) => {
    const sum = cumulative.find((one) => one.side === side);
    return sum ? [{ x: axes.x(number) + shift, y: axes.y(sum.meanDoseGy) }] : [];
  });
  const last = sums.at(-1);
  const predicted = next?.kidneys.find((one) => one.side === side);
  const stroke = `rgb(${color.join()})`;
  const x = axes.x(cycles.length + 1) + shift;
  return (
    <g stroke={stroke} fill={stroke} data-cy={`kidney-cycles-line-${side}`}>
      <polyline
        points={sums.map((at) => `${at.x},${at.y}`).join(' ')}
        fill="none"
        strokeWidth="2"
      />
      {sums.map((at) => (
        <circle key={at.x} cx={at.x} cy={at.y} r="3" />
      ))}
      {last && predicted && (
        <g fill="none">
          <line
            x1={last.x}
            y1={last.y}
            x2={x}
            y2={axes.y(predicted.cumulativeMeanDoseGy)}
            strokeDasharray="4 3"
          />
          <line
            x1={x}
            x2={x}
            y1={axes.y(predicted.cumulativeMeanDoseGy - predicted.standardUncertaintyGy)}
            y2={axes.y(predicted.cumulativeMeanDoseGy + predicted.standardUncertaintyGy)}
          />
          <circle cx={x} cy={axes.y(predicted.cumulativeMeanDoseGy)} r="3" />
        </g>
      )}
    </g>
  );
}

function Frame({ axes, cycles }: { axes: Axes; cycles: number }) {
  const { t } = useWords();
  return (
    <g aria-hidden="true">
      {axes.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="kd-grid"
            x1={frame.left}
            x2={width - frame.right}
            y1={axes.y(tick)}
            y2={axes.y(tick)}
          />
          <text className="kd-tick" x={frame.left - 5} y={axes.y(tick) + 3.5} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {Array.from({ length: cycles }, (_, n) => (
        <text
          key={n}
          className="kd-tick"
          x={axes.x(n + 1)}
          y={height - frame.bottom + 14}
          textAnchor="middle"
        >
          {n + 1}
        </text>
      ))}
      <text className="kd-tick" x={width - frame.right} y={height - 3} textAnchor="end">
        {t('cycles.plotAxis')}
      </text>
      <text className="kd-tick" x={2} y={height - 3}>
        {t('therapy.gray')}
      </text>
    </g>
  );
}

function absorbedDoseLimits({ gauges }: ReportedPatientCycles): GaugeReading[] {
  const readings = gauges.flatMap((one) => one.readings);
  return readings.filter(
    ({ quantity, name }, n) =>
      quantity === 'absorbed-dose' && readings.findIndex((other) => other.name === name) === n,
  );
}

function axesOf({ cycles, next }: ReportedPatientCycles, limits: readonly GaugeReading[]): Axes {
  const predicted = next?.kidneys ?? [];
  const largestGy = Math.max(
    ...cycles.flatMap(({ cumulative }) => cumulative.map(({ meanDoseGy }) => meanDoseGy)),
    ...predicted.map((one) => one.cumulativeMeanDoseGy + one.standardUncertaintyGy),
    ...limits.map(({ limitGy }) => limitGy),
    1,
  );
  const step = tickStep(largestGy);
  const endGy = step * Math.ceil(largestGy / step);
  const columns = cycles.length + (next ? 1 : 0);
  const inner = {
    width: width - frame.left - frame.right,
    height: height - frame.top - frame.bottom,
  };
  return {
    x: (cycle) => frame.left + (inner.width * (cycle - 0.5)) / columns,
    y: (doseGy) => frame.top + inner.height * (1 - doseGy / endGy),
    ticks: Array.from({ length: Math.round(endGy / step) + 1 }, (_, n) =>
      Number((n * step).toPrecision(6)),
    ),
  };
}
