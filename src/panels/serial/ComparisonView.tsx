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
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

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
  ['view.toLeft', 'view.toRight'],
  ['view.toBack', 'view.toFront'],
  ['view.toHead', 'view.toFeet'],
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
  const words = useWords();
  const { t } = words;
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
          aria-label={t('view.label', { first: firstName, second: secondName })}
          aria-describedby={hintId}
          data-cy="kidney-comparison-picture"
          onKeyDown={move}
        >
          <ComparisonPicture
            images={images}
            mode={mode}
            color={color}
            description={t('view.description', {
              kidney: kidneyName,
              first: firstName,
              second: secondName,
              plane: t(`view.${plane}`),
            })}
          />
        </div>
      ) : (
        <p className="kd-hint">{t(kind === 'body' ? 'view.noBodies' : 'view.noImages')}</p>
      )}
      <p className="kd-hint" id={hintId}>
        {t('view.hint', { first: firstName, second: secondName })}
      </p>
      <p className="kd-hint" data-cy="kidney-nudge">
        {isMoved
          ? t('view.moved', { movement: describeMovement(movedMm, words) })
          : t('view.notMoved')}{' '}
        {isMoved && (
          <button
            className="kd-button"
            data-cy="kidney-nudge-reset"
            onClick={() => onMove([0, 0, 0])}
          >
            {t('view.reset')}
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
function describeMovement(movedMm: Vec3, { t, number }: Words): string {
  return movedMm
    .flatMap((mm, n) =>
      mm === 0 ? [] : [t(directions[n][mm > 0 ? 0 : 1], { mm: number(Math.abs(mm), 1) })],
    )
    .join(', ');
}
