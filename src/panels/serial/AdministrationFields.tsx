import type { CycleAdministration, CycleEntry } from '../../sessions';
import { NuclideField } from '../NuclideField';
import { NumberField } from '../NumberField';
import { DateTimeField } from './DateTimeField';
import { dateTimeText } from './dateTimeText';
import { describeStated } from './describeStated';

export interface AdministrationFieldsProps {
  administration: CycleAdministration;
  /** What was entered about it. */
  entry: CycleEntry | undefined;
  onEnter: (change: CycleEntry) => void;
}

const mostMBq = 100_000;

/** What was given and when: of the images, or entered. Folded; its line says what counts. */
export function AdministrationFields({
  administration,
  entry,
  onEnter,
}: AdministrationFieldsProps) {
  const { injectedMBq, administeredMBq, residualMBq, dateTime, radionuclide, hints } =
    administration;
  const mbq = (value: number) => `${value.toFixed(0)} MBq`;
  const what = administeredMBq ?? injectedMBq;
  const { injectedAt, residualAt } = entry ?? {};
  return (
    <details data-cy="kidney-administration">
      <summary>
        Administered: {radionuclide ? `${radionuclide.value}, ` : 'nuclide not known, '}
        {what ? mbq(what.value) : 'activity not known'}
        {dateTime ? `, ${dateTimeText(dateTime.value)}` : ', time not known'}
        {[what, dateTime, radionuclide].some((stated) => stated?.source === 'entered') &&
          ' (entered)'}
      </summary>
      <NuclideField
        value={radionuclide?.value}
        hint={describeStated(
          radionuclide,
          (name) => name,
          'The images do not say it; without it there is no dose.',
        )}
        onChange={(entered) => onEnter({ radionuclide: entered })}
      />
      <DateTimeField
        label="Time of the administration"
        value={dateTime?.value}
        hint={describeStated(dateTime, dateTimeText, 'The images do not say it.')}
        dataCy="kidney-administered-at"
        onChange={(administeredAt) => onEnter({ administeredAt })}
      />
      <NumberField
        label="Injected activity"
        unit="MBq"
        value={injectedMBq?.value}
        min={0.001}
        max={mostMBq}
        isOptional
        dataCy="kidney-injected"
        hint={describeStated(
          injectedMBq,
          mbq,
          'The images do not say it. Without it there is no dose per activity.',
        )}
        onChange={(value) => onEnter({ injectedMBq: value })}
      />
      <DateTimeField
        label="Injected activity measured at"
        value={injectedAt}
        hint={measuredText(injectedAt)}
        dataCy="kidney-injected-at"
        onChange={(value) => onEnter({ injectedAt: value })}
      />
      <NumberField
        label="Residual in syringe and line"
        unit="MBq"
        value={residualMBq?.value}
        min={0}
        max={mostMBq}
        isOptional
        dataCy="kidney-residual"
        hint="It is taken off the injected activity."
        onChange={(value) => onEnter({ residualMBq: value })}
      />
      <DateTimeField
        label="Residual measured at"
        value={residualAt}
        hint={measuredText(residualAt)}
        dataCy="kidney-residual-at"
        onChange={(value) => onEnter({ residualAt: value })}
      />
      {administeredMBq?.source === 'entered' && (
        <p className="kd-hint" data-cy="kidney-administered-text">
          {administeredMBq.detail}
          {administeredMBq.ofFile && ` The images say ${mbq(administeredMBq.ofFile.value)}.`}
        </p>
      )}
      {hints.map(({ text }) => (
        <p key={text} className="kd-hint">
          A comment in the images reads: &quot;{text}&quot;. It is not taken by itself.
        </p>
      ))}
    </details>
  );
}

function measuredText(at: string | undefined): string {
  return at === undefined
    ? 'Empty: at the administration.'
    : 'Decayed to the administration with the half-life of 177Lu.';
}
