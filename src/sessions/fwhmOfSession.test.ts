import { fwhmOfSession } from './fwhmOfSession';

const cameras = [
  { model: 'Tandem 670', to: '2025-12-31', sensitivityCpsPerMBq: 9.4, fwhmMm: 11 },
  { model: 'Tandem 670', from: '2026-01-01', sensitivityCpsPerMBq: 9.4, fwhmMm: 10 },
  { model: 'Other', sensitivityCpsPerMBq: 9.4 },
];
const session = (model: string, value: string) => ({
  camera: { model },
  acquisitionDateTime: { value, source: 'file' as const },
});

describe('fwhmOfSession', () => {
  it("is that of the session's camera on its day", () => {
    expect(fwhmOfSession(session('Tandem 670', '2025-06-01T10:00:00'), cameras)).toBe(11);
    expect(fwhmOfSession(session('tandem 670', '2026-06-01T10:00:00'), cameras)).toBe(10);
  });

  it('is unknown where the site has set none for it', () => {
    expect(fwhmOfSession(session('Other', '2026-06-01T10:00:00'), cameras)).toBeUndefined();
    expect(fwhmOfSession(session('Third', '2026-06-01T10:00:00'), cameras)).toBeUndefined();
    expect(fwhmOfSession(session('Tandem 670', '2026-06-01T10:00:00'), [])).toBeUndefined();
  });
});
