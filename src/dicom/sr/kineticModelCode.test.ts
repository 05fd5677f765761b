import type { KineticModel } from '../../kinetics';
import { kineticModelNames } from '../../serial';
import { kineticModelCode } from './kineticModelCode';

const models = Object.keys(kineticModelNames) as KineticModel[];

describe('kineticModelCode', () => {
  it.each(models)('%s fits value and meaning of a code (SH, LO)', (model) => {
    const { CodeValue, CodeMeaning } = kineticModelCode(model);
    expect(String(CodeValue).length).toBeLessThanOrEqual(16);
    expect(String(CodeMeaning).length).toBeLessThanOrEqual(64);
  });

  it('tells the models apart', () => {
    expect(new Set(models.map((model) => kineticModelCode(model).CodeValue)).size).toBe(
      models.length,
    );
  });
});
