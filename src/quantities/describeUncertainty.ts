import type { ReportedUncertainty, UncertaintyComponent } from './kidneyNumbers';

/**
 * "contour +2.1/-1.8 %, calibration 5.0 %, recovery not stated; together at least 5.4 %, mostly
 * calibration": the parts of an uncertainty first, then what they make together.
 */
export function describeUncertainty({
  components,
  relativeStandardUncertainty,
  dominant,
  isComplete,
}: Pick<
  ReportedUncertainty,
  'components' | 'relativeStandardUncertainty' | 'dominant' | 'isComplete'
>): string {
  const parts = components.map((part) => `${lowered(part.label)} ${sides(part)}`);
  const largest = components.find(({ id }) => id === dominant);
  const whole = `${isComplete ? '' : 'at least '}${percent(relativeStandardUncertainty)} % (k = 1)`;
  return `${parts.join(', ')}; together ${whole}${largest ? `, mostly ${lowered(largest.label)}` : ''}`;
}

/** Reports of older versions have one number for both sides. */
function sides({ relativeStandardUncertainty: u, up = u, down = u }: UncertaintyComponent): string {
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
