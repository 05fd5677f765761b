import { createMemoryHost } from '../../tests/helpers/memoryHost';
import { addLayoutAttributes } from './addLayoutAttributes';
import { getHangingProtocolModule } from './getHangingProtocolModule';

const series = (Modality: string, name: string, PatientID: string) => ({
  displaySetInstanceUID: name,
  StudyInstanceUID: '1.2',
  SeriesInstanceUID: name,
  Modality,
  images: [{ PatientID }],
});

/** Answers as the viewer asks: of a study, and of each of its series. */
function attributesOf(patientOfDose: string) {
  const dose = series('RTDOSE', 'dose', patientOfDose);
  const { context } = createMemoryHost([series('CT', 'ct', 'A'), dose]);
  const known = new Map<string, (asked: object) => unknown>();
  context.servicesManager.services.hangingProtocolService.addCustomAttribute = (id, _, answer) =>
    void known.set(id, answer);
  addLayoutAttributes(context);
  return { dose, known };
}

test.each([
  ['A', true],
  ['B', false],
])(
  'the layout with colours asks for a dose of the patient of the CT (dose of %s)',
  (id, isShown) => {
    const { dose, known } = attributesOf(id);
    const [{ protocol }] = getHangingProtocolModule();
    const asked = [
      ...protocol.protocolMatchingRules.map((rule) => ({ ...rule, of: { StudyInstanceUID: '1' } })),
      ...protocol.displaySetSelectors.dose.seriesMatchingRules.map((rule) => ({
        ...rule,
        of: dose,
      })),
    ].filter(({ attribute }) => known.has(attribute));
    expect(asked).toHaveLength(2);
    for (const { attribute, of, required } of asked) {
      expect(known.get(attribute)!(of)).toBe(isShown);
      expect(required).toBe(true);
      // The viewer's checker of rules takes a point for a step into an object.
      expect(attribute).not.toContain('.');
    }
  },
);
