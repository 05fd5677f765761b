import { useId } from 'react';
import type { SessionEntry, SpectSession } from '../../sessions';
import { NumberField } from '../NumberField';
import { dateTimeText } from './dateTimeText';
import { describeStated } from './describeStated';
import { ImageChoices } from './ImageChoices';

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
const units = { 'activity-concentration': 'Bq/ml', counts: 'counts' } as const;

/** One SPECT/CT of the patient: when, on which camera, with which CT, and what is missing. */
export function TimePointItem({
  session,
  isOpenCt,
  entry,
  isCalibrated,
  onEnter,
  onReconstruction,
}: TimePointItemProps) {
  const checkId = useId();
  const { id, hours, acquisitionDateTime, camera, quantity, beds, ct } = session;
  const when = hours ? `${hours.value.toFixed(1)} h` : 'time not known';
  const entered = hours?.source === 'entered' ? ' (entered)' : '';
  const about = [
    acquisitionDateTime && dateTimeText(acquisitionDateTime.value),
    cameraName(camera),
    units[quantity],
    beds.length > 1 && `${beds.length} beds`,
    !session.isAttenuationCorrected && 'no attenuation correction',
    !ct && 'no CT',
    ct && (isOpenCt ? 'CT open here' : 'with its CT'),
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
            {when}
            {entered}
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
  const { hours } = session;
  return (
    <details>
      <summary>Time and images</summary>
      <NumberField
        label="After the administration"
        unit="h"
        value={entry?.hours ?? hours?.value}
        min={0.05}
        max={mostHours}
        isOptional
        dataCy="kidney-time-point-hours"
        hint={describeStated(
          hours,
          (value) => `${value.toFixed(2)} h`,
          'The images do not say it.',
        )}
        onChange={(value) => onEnter({ hours: value })}
      />
      <ImageChoices session={session} onEnter={onEnter} onReconstruction={onReconstruction} />
    </details>
  );
}

/** What is missing or contradictory about one time point. */
function SessionFindings({ findings }: Pick<SpectSession, 'findings'>) {
  if (findings.length === 0) {
    return null;
  }
  return (
    <ul className="kd-plain kd-remarks">
      {findings.map(({ code, text }) => (
        <li key={`${code} ${text}`} data-code={code}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function cameraName({ manufacturer, model, station }: SpectSession['camera']): string | undefined {
  return model ?? station ?? manufacturer;
}
