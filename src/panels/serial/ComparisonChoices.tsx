import type { ComparisonImages } from '../../viewer/serial/comparisonImages';
import type { ComparisonPlane } from './nudgeOfKey';

export type ShownMode = 'checkerboard' | 'flicker' | 'first' | 'second';

export interface ComparisonChoicesProps {
  plane: ComparisonPlane;
  kind: ComparisonImages['kind'];
  shown: ShownMode;
  /** Of the two time points. */
  firstName: string;
  secondName: string;
  hasCt: boolean;
  onPlane: (plane: ComparisonPlane) => void;
  onKind: (kind: ComparisonImages['kind']) => void;
  onShown: (shown: ShownMode) => void;
}

/** Which plane of which images, and how the two are shown. */
export function ComparisonChoices({
  plane,
  kind,
  shown,
  firstName,
  secondName,
  hasCt,
  onPlane,
  onKind,
  onShown,
}: ComparisonChoicesProps) {
  return (
    <div className="kd-actions">
      <Choice
        label="Plane"
        value={plane}
        options={{ coronal: 'Coronal', axial: 'Axial' }}
        onChange={onPlane}
      />
      {hasCt && (
        <Choice
          label="Image"
          value={kind}
          options={{ activity: 'SPECT', ct: 'CT', body: 'CT, body on body' }}
          onChange={onKind}
        />
      )}
      <Choice
        label="Show"
        value={shown}
        options={{
          checkerboard: 'Checkerboard',
          flicker: 'Flicker',
          first: firstName,
          second: secondName,
        }}
        onChange={onShown}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      <span className="kd-unseen">{label}</span>
      <select
        value={value}
        data-cy={`kidney-comparison-${label.toLowerCase()}`}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {Object.entries<string>(options).map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
