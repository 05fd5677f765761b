import { useId } from 'react';
import type { SessionEntry, SpectSession } from '../../sessions';
import { NumberField } from '../NumberField';
import { describeStated } from './describeStated';
import { ImageChoices } from './ImageChoices';
import { useWords } from '../../viewer/words/useWords';

export interface TimePointItemProps {
  session: SpectSession;
  /** Its CT is the one that the viewer shows with its contours. */
  isOpenCt: boolean;
  entry: SessionEntry | undefined;
  /** A sensitivity was entered: the site's is not missed. */
  isCalibrated: boolean;
  onEnter: (change: SessionEntry) => void;
  /** @param sopInstanceUID of its first image */
  onReconstruction: (sopInstanceUID: string) => void;
}

/** Hours after the administration, over four weeks. */
const mostHours = 672;
const units = { 'activity-concentration': 'point.activity', counts: 'point.counts' } as const;

/** One SPECT/CT of the patient: when, on which camera, with which CT, and what is missing. */
export function TimePointItem({
  session,
  isOpenCt,
  entry,
  isCalibrated,
  onEnter,
  onReconstruction,
}: TimePointItemProps) {
  const { t, number, dateTime } = useWords();
  const checkId = useId();
  const { id, hours, acquisitionDateTime, camera, quantity, beds, ct } = session;
  const when = hours
    ? t('serial.hours', { hours: number(hours.value, 1) })
    : t('point.timeUnknown');
  const about = [
    acquisitionDateTime && dateTime(acquisitionDateTime.value),
    cameraName(camera),
    t(units[quantity]),
    beds.length > 1 && t('point.beds', { count: beds.length }),
    !session.isAttenuationCorrected && t('point.noCorrection'),
    !ct && t('point.noCt'),
    ct && t(isOpenCt ? 'point.ctOpen' : 'point.withCt'),
  ].filter((part) => part);
  return (
    <li
      className="kd-time-point"
      data-cy="kidney-time-point"
      data-id={id}
      data-used={session.isUsed}
      data-hours={hours?.value}
    >
      <input
        id={checkId}
        type="checkbox"
        checked={session.isUsed}
        data-cy="kidney-time-point-used"
        onChange={({ target }) => onEnter({ isUsed: target.checked })}
      />
      <div>
        <label htmlFor={checkId}>
          <strong>
            {when} {hours?.source === 'entered' && t('word.entered')}
          </strong>
          <span className="kd-hint"> {about.join(' \u00b7 ')}</span>
        </label>
        <SessionFindings
          findings={session.findings.filter(
            ({ code }) => !(isCalibrated && code === 'COUNTS_NEED_CALIBRATION'),
          )}
        />
        <TimePointDetails
          session={session}
          entry={entry}
          onEnter={onEnter}
          onReconstruction={onReconstruction}
        />
      </div>
    </li>
  );
}

/** The time, to be corrected, and which series it is made of, to be chosen. */
function TimePointDetails({
  session,
  entry,
  onEnter,
  onReconstruction,
}: Pick<TimePointItemProps, 'session' | 'entry' | 'onEnter' | 'onReconstruction'>) {
  const words = useWords();
  const { t, number } = words;
  const { hours } = session;
  return (
    <details>
      <summary>{t('point.details')}</summary>
      <NumberField
        label={t('point.after')}
        unit="h"
        value={entry?.hours ?? hours?.value}
        min={0.05}
        max={mostHours}
        isOptional
        dataCy="kidney-time-point-hours"
        hint={describeStated(
          hours,
          (value) => t('serial.hours', { hours: number(value, 2) }),
          t('word.notSaid'),
          words,
        )}
        onChange={(value) => onEnter({ hours: value })}
      />
      <ImageChoices session={session} onEnter={onEnter} onReconstruction={onReconstruction} />
    </details>
  );
}

/** What is missing or contradictory about one time point. */
function SessionFindings({ findings }: Pick<SpectSession, 'findings'>) {
  const { say } = useWords();
  if (findings.length === 0) {
    return null;
  }
  return (
    <ul className="kd-plain kd-remarks">
      {findings.map(({ code, text }) => (
        <li key={`${code} ${text}`} data-code={code}>
          {say(text)}
        </li>
      ))}
    </ul>
  );
}

function cameraName({ manufacturer, model, station }: SpectSession['camera']): string | undefined {
  return model ?? station ?? manufacturer;
}
