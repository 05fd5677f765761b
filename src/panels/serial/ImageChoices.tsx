import type { Reconstruction, SessionCt, SessionEntry, SpectSession } from '../../sessions';

export interface ImageChoicesProps {
  session: SpectSession;
  onEnter: (change: SessionEntry) => void;
  /** @param sopInstanceUID of its first image */
  onReconstruction: (sopInstanceUID: string) => void;
}

const noCt = 'none';
const current = 'current';

/** Which reconstruction of a scan is read, and which CT belongs to it. */
export function ImageChoices({ session, onEnter, onReconstruction }: ImageChoicesProps) {
  const { beds, ct, otherCts, otherReconstructions } = session;
  const [bed] = beds;
  const cts = [...(ct ? [ct] : []), ...otherCts];
  const own = reconstructionText({ ...bed, ...session });
  return (
    <>
      <label className="kd-field">
        SPECT
        <select
          value={current}
          data-cy="kidney-time-point-reconstruction"
          onChange={({ target }) => onReconstruction(target.value)}
        >
          <option value={current}>{beds.length > 1 ? `${own}, ${beds.length} beds` : own}</option>
          {otherReconstructions.map((other) => (
            <option key={other.sopInstanceUIDs[0]} value={other.sopInstanceUIDs[0]}>
              {reconstructionText(other)}
            </option>
          ))}
        </select>
      </label>
      {!session.isAttenuationCorrected && (
        <label className="kd-check">
          <input
            type="checkbox"
            checked={session.isUncorrectedAccepted ?? false}
            data-cy="kidney-time-point-uncorrected"
            onChange={({ target }) => onEnter({ acceptUncorrected: target.checked })}
          />
          Use it without attenuation correction: kidneys then show too little activity, often less
          than half
        </label>
      )}
      <label className="kd-field">
        CT
        <select
          value={ct?.seriesInstanceUID ?? noCt}
          data-cy="kidney-time-point-ct"
          onChange={({ target }) => onEnter({ ct: target.value })}
        >
          {cts.map((one) => (
            <option key={one.seriesInstanceUID} value={one.seriesInstanceUID}>
              {ctText(one, session)}
            </option>
          ))}
          <option value={noCt}>None: carry the kidneys from another time point</option>
        </select>
      </label>
    </>
  );
}

function reconstructionText({
  description,
  modality,
  quantity,
  isAttenuationCorrected,
}: Pick<
  Reconstruction,
  'description' | 'modality' | 'quantity' | 'isAttenuationCorrected'
>): string {
  const unit = quantity === 'counts' ? 'counts' : 'Bq/ml';
  const correction = isAttenuationCorrected ? 'attenuation corrected' : 'NOT attenuation corrected';
  return `${description || modality}, ${unit}, ${correction}`;
}

function ctText(ct: SessionCt, { frameOfReferenceUID }: SpectSession): string {
  const isOfFrame = ct.frameOfReferenceUID === frameOfReferenceUID;
  return [
    ct.description || 'CT without a name',
    `${ct.sopInstanceUIDs.length} slices`,
    ct.coverage !== undefined && `covers ${(100 * ct.coverage).toFixed(0)} %`,
    !isOfFrame && 'another frame of reference',
    ct.isOfOtherStudy && 'of another study',
  ]
    .filter(Boolean)
    .join(', ');
}
