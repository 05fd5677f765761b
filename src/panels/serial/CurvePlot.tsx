import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { activityAt } from '../../kinetics';
import type { TimeActivityCurve } from '../../kinetics';
import type { KidneySideDefinition } from '../../labels';
import { activityAxes } from './activityAxes';
import type { ActivityAxes } from './activityAxes';
import { activityShare } from './activityShare';
import { curveHours } from './curveHours';
import type { PlottedPoint } from './plottedPoint';
import { useWords } from '../../viewer/words/useWords';

export interface CurvePlotProps {
  /** A kidney, or another structure, which has a name of its own. */
  kidney:
    | Pick<KidneySideDefinition, 'side' | 'color'>
    | (Pick<KidneySideDefinition, 'color'> & { side: 'structure'; name: string });
  points: readonly PlottedPoint[];
  /** Undefined where the points in use allow none. */
  chosen?: TimeActivityCurve;
  /** Drawn faint. */
  others: readonly TimeActivityCurve[];
  isLogarithmic: boolean;
  /** Undefined where points cannot be switched. */
  onToggle?: (id: string, isUsed: boolean) => void;
}

const width = 340;
const height = 176;
const frame = { left: 42, right: 10, top: 8, bottom: 32 };
const inner = {
  width: width - frame.left - frame.right,
  height: height - frame.top - frame.bottom,
};

/**
 * Activity of one kidney over time: measured points with error bars, the chosen curve, the other
 * models faint. A point is a check box: switched off it stays in sight, but no curve rests on it.
 */
export function CurvePlot({
  kidney,
  points,
  chosen,
  others,
  isLogarithmic,
  onToggle,
}: CurvePlotProps) {
  const { t, number } = useWords();
  const name = kidney.side === 'structure' ? kidney.name : t(`kidney.${kidney.side}`);
  const clipId = useId();
  const axes = activityAxes(points, chosen, isLogarithmic);
  const color = `rgb(${kidney.color.join()})`;
  return (
    <svg
      className="kd-curve"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t('curve.label', { kidney: name })}
      data-cy={`kidney-curve-${kidney.side}`}
    >
      <clipPath id={clipId}>
        <rect x={frame.left} y={frame.top} width={inner.width} height={inner.height} />
      </clipPath>
      <PlotFrame axes={axes} />
      <g clipPath={`url(#${clipId})`} fill="none">
        {others.map((curve) => (
          <polyline key={curve.model} className="kd-faint" points={pathOf(curve, axes)}>
            <title>{t(`model.${curve.model}`)}</title>
          </polyline>
        ))}
        {chosen && (
          <polyline
            data-cy={`kidney-curve-${kidney.side}-chosen`}
            data-model={chosen.model}
            stroke={color}
            strokeWidth="2"
            points={pathOf(chosen, axes)}
          />
        )}
      </g>
      {points.map((point) => (
        <PointMark
          key={point.id}
          point={point}
          axes={axes}
          color={color}
          name={t('curve.pointName', { kidney: name, hours: number(point.hours, 1) })}
          onToggle={onToggle}
        />
      ))}
    </svg>
  );
}

function PlotFrame({ axes }: { axes: ActivityAxes }) {
  const { t, plainNumber } = useWords();
  const bottom = frame.top + inner.height;
  return (
    <g aria-hidden="true">
      {axes.activityTicks.map((tick) => (
        <g key={tick}>
          <line
            className="kd-grid"
            x1={frame.left}
            x2={width - frame.right}
            y1={yOf(tick, axes)}
            y2={yOf(tick, axes)}
          />
          <text className="kd-tick" x={frame.left - 5} y={yOf(tick, axes) + 3.5} textAnchor="end">
            {plainNumber(tick)}
          </text>
        </g>
      ))}
      {axes.hourTicks.map((tick) => (
        <g key={tick}>
          <line
            className="kd-grid"
            x1={xOf(tick, axes)}
            x2={xOf(tick, axes)}
            y1={frame.top}
            y2={bottom}
          />
          <text className="kd-tick" x={xOf(tick, axes)} y={bottom + 13} textAnchor="middle">
            {plainNumber(tick)}
          </text>
        </g>
      ))}
      <text className="kd-tick" x={frame.left + inner.width / 2} y={height - 4} textAnchor="middle">
        {t('curve.timeAxis')}
      </text>
      <text
        className="kd-tick"
        textAnchor="middle"
        transform={`translate(10 ${frame.top + inner.height / 2}) rotate(-90)`}
      >
        {t('curve.activityAxis')}
      </text>
    </g>
  );
}

interface PointMarkProps {
  point: PlottedPoint;
  axes: ActivityAxes;
  color: string;
  name: string;
  onToggle: CurvePlotProps['onToggle'];
}

function PointMark({ point, axes, color, name, onToggle }: PointMarkProps) {
  const { t, number, significant } = useWords();
  const { id, hours, activityMBq, relativeUncertainty, isUsed } = point;
  const x = xOf(hours, axes);
  const y = yOf(activityMBq, axes);
  const bar = (relativeUncertainty ?? 0) * activityMBq;
  const activity = significant(activityMBq, 3);
  const pointText = t('curve.point', { hours: number(hours, 1), activity });
  const switchText = isUsed ? 'curve.switchOff' : 'curve.switchOn';
  const toggle = () => onToggle?.(id, !isUsed);
  const toggleByKey = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      toggle();
    }
  };
  return (
    <g
      className="kd-point"
      role="checkbox"
      tabIndex={onToggle ? 0 : -1}
      aria-checked={isUsed}
      aria-disabled={!onToggle}
      aria-label={t('curve.pointValue', { name, activity })}
      data-cy="kidney-curve-point"
      data-used={isUsed}
      onClick={toggle}
      onKeyDown={toggleByKey}
    >
      <title>{onToggle ? t(switchText, { point: pointText }) : pointText}</title>
      {/* A place to hit that is larger than the mark. */}
      <circle cx={x} cy={y} r="10" fill="transparent" />
      {bar > 0 && (
        <path
          d={errorBar(x, yOf(activityMBq + bar, axes), yOf(Math.max(0, activityMBq - bar), axes))}
          stroke={color}
          opacity={isUsed ? 1 : 0.5}
        />
      )}
      <circle
        cx={x}
        cy={y}
        r="4"
        stroke={color}
        strokeWidth="1.5"
        fill={isUsed ? color : 'transparent'}
      />
    </g>
  );
}

function errorBar(x: number, top: number, bottom: number): string {
  return `M${x - 3} ${top}H${x + 3}M${x} ${top}V${bottom}M${x - 3} ${bottom}H${x + 3}`;
}

function pathOf(curve: TimeActivityCurve, axes: ActivityAxes): string {
  return curveHours(axes.endHours)
    .map((hours) => {
      const activity = activityAt(curve, hours);
      return `${xOf(hours, axes).toFixed(1)},${yOf(activity, axes).toFixed(1)}`;
    })
    .join(' ');
}

function xOf(hours: number, { endHours }: ActivityAxes): number {
  return frame.left + (hours / endHours) * inner.width;
}

function yOf(activityMBq: number, axes: ActivityAxes): number {
  return frame.top + (1 - activityShare(activityMBq, axes)) * inner.height;
}
