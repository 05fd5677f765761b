import { useEffect, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ComparisonImages } from '../../viewer/serial/comparisonImages';
import type { ComparisonRequest } from '../../viewer/serial/sampleComparison';
import type { Vec3 } from '../../volume/types';
import { ComparisonChoices } from './ComparisonChoices';
import type { ShownMode } from './ComparisonChoices';
import { ComparisonPicture } from './ComparisonPicture';
import type { ComparisonMode } from './comparisonPixels';
import { nudgeOfKey } from './nudgeOfKey';
import type { ComparisonPlane } from './nudgeOfKey';

export interface ComparisonViewProps {
  /** "24.1 h", of the reference and of the time point laid on it. */
  firstName: string;
  secondName: string;
  kidneyName: string;
  /** CSS color of the kidney. */
  color: string;
  /** How far the second image was moved by hand, LPS. */
  movedMm: Vec3;
  hasCt: boolean;
  /** Undefined where an image is not at hand. */
  sample: (request: ComparisonRequest) => ComparisonImages | undefined;
  onMove: (movedMm: Vec3) => void;
}

const flickerMs = 600;
const sliceStepMm = 3;
/** Of LPS, towards larger and smaller values. */
const directions = [
  ['left', 'right'],
  ['back', 'front'],
  ['head', 'feet'],
] as const;

/**
 * A kidney in two time points, one laid on the other. With the picture focused, arrow keys move the
 * second image, and page keys go through the slices.
 */
export function ComparisonView({
  firstName,
  secondName,
  kidneyName,
  color,
  movedMm,
  hasCt,
  sample,
  onMove,
}: ComparisonViewProps) {
  const hintId = useId();
  const [plane, setPlane] = useState<ComparisonPlane>('coronal');
  const [kind, setKind] = useState<ComparisonImages['kind']>('activity');
  const [shown, setShown] = useState<ShownMode>('checkerboard');
  const [offsetMm, setOffsetMm] = useState(0);
  const mode = useFlicker(shown);
  const images = useMemo(
    () => sample({ plane, kind: hasCt ? kind : 'activity', offsetMm }),
    [sample, plane, kind, hasCt, offsetMm],
  );
  const move = (event: KeyboardEvent) => {
    const step = nudgeOfKey(event.key, event.shiftKey, plane);
    if (step) {
      event.preventDefault();
      onMove(movedMm.map((mm, n) => roundMm(mm + step[n])) as Vec3);
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      setOffsetMm(offsetMm + (event.key === 'PageUp' ? sliceStepMm : -sliceStepMm));
    }
  };
  const isMoved = movedMm.some((mm) => mm !== 0);
  return (
    <div data-cy="kidney-comparison">
      <ComparisonChoices
        {...{ plane, kind, shown, firstName, secondName, hasCt }}
        onPlane={(next) => {
          setPlane(next);
          setOffsetMm(0);
        }}
        onKind={setKind}
        onShown={setShown}
      />
      {images ? (
        <div
          className="kd-nudge"
          tabIndex={0}
          role="application"
          aria-label={`Move the image at ${secondName} against that at ${firstName}`}
          aria-describedby={hintId}
          data-cy="kidney-comparison-picture"
          onKeyDown={move}
        >
          <ComparisonPicture
            images={images}
            mode={mode}
            color={color}
            description={`${kidneyName} at ${firstName} and ${secondName}, ${plane}`}
          />
        </div>
      ) : (
        <p className="kd-hint">
          {kind === 'body'
            ? 'The bodies on the two CTs could not be laid on each other.'
            : 'The images are not at hand. Compute the dose to see them.'}
        </p>
      )}
      <p className="kd-hint" id={hintId}>
        Click the picture, then: arrow keys move the image at {secondName} by 1 mm (with Shift 0.2
        mm), Page Up and Down change the slice. Line: the kidney at {firstName}.
      </p>
      <p className="kd-hint" data-cy="kidney-nudge">
        {isMoved ? `Moved by hand: ${describeMovement(movedMm)}. ` : 'Not moved by hand. '}
        {isMoved && (
          <button
            className="kd-button"
            data-cy="kidney-nudge-reset"
            onClick={() => onMove([0, 0, 0])}
          >
            Reset
          </button>
        )}
      </p>
    </div>
  );
}

/** What is drawn at this moment: flicker changes between the two. */
function useFlicker(shown: ShownMode): ComparisonMode {
  const [isSecond, setIsSecond] = useState(false);
  useEffect(() => {
    if (shown !== 'flicker') {
      return undefined;
    }
    const timer = setInterval(() => setIsSecond((was) => !was), flickerMs);
    return () => clearInterval(timer);
  }, [shown]);
  if (shown !== 'flicker') {
    return shown;
  }
  return isSecond ? 'second' : 'first';
}

/** A fifth of a millimetre ten times over is two millimetres. */
function roundMm(mm: number): number {
  return Math.round(mm * 10) / 10;
}

/** "1.2 mm left, 3.0 mm head": where the image was moved to, in the patient. */
function describeMovement(movedMm: Vec3): string {
  return movedMm
    .flatMap((mm, n) =>
      mm === 0 ? [] : [`${Math.abs(mm).toFixed(1)} mm to the ${directions[n][mm > 0 ? 0 : 1]}`],
    )
    .join(', ');
}
