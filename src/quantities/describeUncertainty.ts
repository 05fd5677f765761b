import type { ReportedUncertainty } from './kidneyNumbers';

/**
 * "contour +2.1/-1.8 %, calibration 5.0 %, recovery not stated; together at least 5.4 %, mostly
 * calibration": the parts of an uncertainty first, then what they make together.
 */
export function describeUncertainty({
  components,
  relativeStandardUncertainty,
  dominant,
  isTotal,
}: Pick<
  ReportedUncertainty,
  'components' | 'relativeStandardUncertainty' | 'dominant' | 'isTotal'
>): string {
  const parts = components.map(({ label, up, down }) => `${lowered(label)} ${sides(up, down)}`);
  const largest = components.find(({ id }) => id === dominant);
  const whole = `${isTotal ? '' : 'at least '}${percent(relativeStandardUncertainty)} % (k = 1)`;
  return `${parts.join(', ')}; together ${whole}${largest ? `, mostly ${lowered(largest.label)}` : ''}`;
}

function sides(up?: number, down?: number): string {
  if (up === undefined || down === undefined) {
    return 'not stated';
  }
  return percent(up) === percent(down) ? `${percent(up)} %` : `+${percent(up)}/-${percent(down)} %`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** But for names such as SPECT. */
function lowered(label: string): string {
  return label[0].toLowerCase() + label.slice(1);
}
