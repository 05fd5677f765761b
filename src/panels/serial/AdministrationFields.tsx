import type { CycleAdministration, CycleEntry } from '../../sessions';
import { NuclideField } from '../NuclideField';
import { NumberField } from '../NumberField';
import { DateTimeField } from './DateTimeField';
import { dateTimeText } from './dateTimeText';
import { describeStated } from './describeStated';

export interface AdministrationFieldsProps {
  administration: CycleAdministration;
  onEnter: (change: CycleEntry) => void;
}

const mostMBq = 100_000;

/** What was given and when: of the images, or entered. Folded; its line says what counts. */
export function AdministrationFields({ administration, onEnter }: AdministrationFieldsProps) {
  const { injectedMBq, administeredMBq, residualMBq, dateTime, radionuclide, hints } =
    administration;
  const mbq = (value: number) => `${value.toFixed(0)} MBq`;
  const what = administeredMBq ?? injectedMBq;
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
      <NumberField
        label="Residual in syringe and line"
        unit="MBq"
        value={residualMBq?.value}
        min={0}
        max={mostMBq}
        isOptional
        dataCy="kidney-residual"
        hint="At the time of the administration; it is taken off."
        onChange={(value) => onEnter({ residualMBq: value })}
      />
      {hints.map(({ text }) => (
        <p key={text} className="kd-hint">
          A comment in the images reads: &quot;{text}&quot;. It is not taken by itself.
        </p>
      ))}
    </details>
  );
}
