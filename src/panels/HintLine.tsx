export interface HintLineProps {
  text: string | number | undefined;
  /** Whether it may take several lines. */
  wraps?: boolean;
}

/** A line of small print below a value; none without a text. */
export function HintLine({ text, wraps }: HintLineProps) {
  return text ? (
    <div className="kd-hint" style={wraps ? { whiteSpace: 'normal' } : undefined}>
      {text}
    </div>
  ) : null;
}
