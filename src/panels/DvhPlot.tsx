import { useId, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { KidneySide } from '../labels';
import { niceTicks } from '../pictures/niceTicks';
import { curveValue } from './curveValue';
import type { DvhCurve } from './curveValue';
import { useWords } from '../viewer/words/useWords';
import type { Words } from '../words';

export interface PlottedDvh extends DvhCurve {
  side: KidneySide;
  color: [number, number, number];
  /**
   * `automatic`: of the contours before they were edited, `beside`: of another set; both are drawn
   * dashed.
   */
  contours: 'current' | 'automatic' | 'beside';
}

export interface DvhPlotProps {
  curves: readonly PlottedDvh[];
}

const width = 320;
const height = 190;
const frame = { left: 38, right: 10, top: 8, bottom: 34 };
const inner = {
  width: width - frame.left - frame.right,
  height: height - frame.top - frame.bottom,
};
const percentTicks = [0, 25, 50, 75, 100];

/**
 * Cumulative dose volume histograms of both kidneys. A dose is read off with the mouse or, with the
 * plot focused, the arrow keys, Page Up and Down, Home and End; the values stand below in words.
 */
export function DvhPlot({ curves }: DvhPlotProps) {
  const words = useWords();
  const { t, number, plainNumber } = words;
  const [cursorGy, setCursorGy] = useState<number>();
  const hintId = useId();
  const largest = Math.max(0, ...curves.map(({ dosesGy }) => dosesGy.at(-1) ?? 0));
  const ticks = niceTicks(largest, 6);
  const endGy = ticks.at(-1)!;
  const digits = endGy < 1 ? 3 : 2;
  const x = (doseGy: number) => frame.left + (doseGy / endGy) * inner.width;
  const y = (fraction: number) => frame.top + (1 - fraction) * inner.height;
  const clamp = (doseGy: number) => Math.min(endGy, Math.max(0, doseGy));

  const readAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const inUnits = ((event.clientX - box.left) / box.width) * width;
    setCursorGy(clamp(((inUnits - frame.left) / inner.width) * endGy));
  };
  const moveCursor = (event: KeyboardEvent) => {
    const step = endGy / 100;
    const from = cursorGy ?? 0;
    const target: Record<string, number> = {
      ArrowLeft: from - step,
      ArrowDown: from - step,
      ArrowRight: from + step,
      ArrowUp: from + step,
      PageDown: from - 10 * step,
      PageUp: from + 10 * step,
      Home: 0,
      End: endGy,
    };
    if (event.key in target) {
      event.preventDefault();
      setCursorGy(clamp(target[event.key]));
    }
  };
  const percentAt = (curve: PlottedDvh, doseGy: number) =>
    t('word.percent', { value: number(100 * curveValue(curve, doseGy), 1) });
  const reading = (doseGy: number) =>
    curves.map((curve) => `${nameOf(curve, words)} ${percentAt(curve, doseGy)}`).join(', ');

  return (
    <div className="kd-dvh" data-cy="kidney-dvh">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="slider"
        tabIndex={0}
        aria-label={t('dvh.label')}
        aria-describedby={hintId}
        aria-valuemin={0}
        aria-valuemax={endGy}
        aria-valuenow={cursorGy ?? 0}
        aria-valuetext={
          cursorGy === undefined
            ? t('dvh.noDose')
            : t('dvh.value', { dose: number(cursorGy, digits), reading: reading(cursorGy) })
        }
        onPointerMove={readAt}
        onPointerDown={readAt}
        onKeyDown={moveCursor}
      >
        {percentTicks.map((percent) => (
          <g key={percent}>
            <line
              className="kd-grid"
              x1={x(0)}
              x2={x(endGy)}
              y1={y(percent / 100)}
              y2={y(percent / 100)}
            />
            <text
              className="kd-tick"
              x={frame.left - 5}
              y={y(percent / 100) + 3.5}
              textAnchor="end"
            >
              {percent}
            </text>
          </g>
        ))}
        {ticks.map((dose) => (
          <g key={dose}>
            <line className="kd-grid" x1={x(dose)} x2={x(dose)} y1={y(0)} y2={y(1)} />
            <text
              className="kd-tick"
              x={x(dose)}
              y={height - frame.bottom + 13}
              textAnchor="middle"
            >
              {plainNumber(dose)}
            </text>
          </g>
        ))}
        <text className="kd-tick" x={x(endGy / 2)} y={height - 4} textAnchor="middle">
          {t('dvh.doseAxis')}
        </text>
        <text
          className="kd-tick"
          textAnchor="middle"
          transform={`translate(10 ${y(0.5)}) rotate(-90)`}
        >
          {t('dvh.volumeAxis')}
        </text>
        {curves.map((curve) => (
          <polyline
            key={`${curve.side} ${curve.contours}`}
            data-cy={`kidney-dvh-${curve.side}-${curve.contours}`}
            fill="none"
            stroke={`rgb(${curve.color.join()})`}
            strokeWidth={curve.contours === 'current' ? 2 : 1.2}
            strokeDasharray={curve.contours === 'current' ? undefined : '5 3'}
            points={curve.dosesGy
              .map(
                (dose, n) => `${x(dose).toFixed(1)},${y(curve.cumulativeFractions[n]).toFixed(1)}`,
              )
              .join(' ')}
          />
        ))}
        {cursorGy !== undefined && (
          <g>
            <line className="kd-cursor" x1={x(cursorGy)} x2={x(cursorGy)} y1={y(0)} y2={y(1)} />
            {curves.map((curve) => (
              <circle
                key={`${curve.side} ${curve.contours}`}
                cx={x(cursorGy)}
                cy={y(curveValue(curve, cursorGy))}
                r={curve.contours === 'current' ? 3.2 : 2.2}
                fill={`rgb(${curve.color.join()})`}
              />
            ))}
          </g>
        )}
      </svg>
      <ul className="kd-legend">
        {curves.map((curve) => (
          <li key={`${curve.side} ${curve.contours}`}>
            <svg width="20" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="20"
                y1="4"
                y2="4"
                stroke={`rgb(${curve.color.join()})`}
                strokeWidth="2"
                strokeDasharray={curve.contours === 'current' ? undefined : '5 3'}
              />
            </svg>
            {nameOf(curve, words)}
            {cursorGy !== undefined && <strong>{percentAt(curve, cursorGy)}</strong>}
          </li>
        ))}
      </ul>
      <p className="kd-hint" id={hintId} data-cy="kidney-dvh-reading">
        {cursorGy === undefined
          ? t('dvh.hint')
          : t('dvh.reading', { dose: number(cursorGy, digits) })}
      </p>
    </div>
  );
}

function nameOf({ side, contours }: PlottedDvh, { t }: Words): string {
  const name = t(`kidney.${side}`);
  return contours === 'current' ? name : t(`dvh.${contours}`, { name });
}
