import type { SeriesChoice } from '../viewer/session/slices/runSlice';

export interface CtChooserProps {
  choices: SeriesChoice[];
  onChoose: (displaySetInstanceUID: string) => void;
}

/** Asks which CT to contour where a study has several. */
export function CtChooser({ choices, onChoose }: CtChooserProps) {
  return (
    <div className="kd-section" data-cy="kidney-ct-chooser">
      <h3>Which CT?</h3>
      <p className="kd-hint">This study has several CT series. Take the one of the SPECT/CT.</p>
      {choices.map(({ displaySetInstanceUID, title }) => (
        <button
          key={displaySetInstanceUID}
          className="kd-button kd-choice"
          onClick={() => onChoose(displaySetInstanceUID)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
