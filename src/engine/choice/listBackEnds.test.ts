import { listBackEnds } from '.';
import type { EngineSettings, Machine } from '.';

const plain: Machine = {
  webGpu: { available: false, reason: 'This browser has no WebGPU.' },
  hasJspi: true,
  isCrossOriginIsolated: true,
  hardwareThreads: 8,
};
const withGpu: Machine = {
  ...plain,
  webGpu: { available: true, adapter: 'intel gen-12lp', isSoftware: false },
};
const remote = { url: 'https://server.example:8443/kidneys' };

function names(machine: Machine, settings?: EngineSettings): string[] {
  return listBackEnds(machine, settings).candidates.map((c) =>
    c.kind === 'remote' ? c.title : `${c.title} [${c.build}]`,
  );
}

function reasons(machine: Machine, settings?: EngineSettings): string {
  return listBackEnds(machine, settings)
    .passedOver.map(({ title, reason }) => `${title}: ${reason}`)
    .join(' ');
}

describe('listBackEnds', () => {
  it('is WebGPU, wasm with threads, one thread, server; the build of the first serves the others', () => {
    expect(names(withGpu, { remote })).toEqual([
      'WebGPU (intel gen-12lp) [jspi]',
      'wasm, 4 threads [jspi]',
      'wasm, 1 thread [jspi]',
      'server server.example:8443',
    ]);
    expect(reasons(withGpu, { remote })).toBe('');
  });

  it('takes the small build where there is no GPU, and says why', () => {
    expect(names(plain)).toEqual(['wasm, 4 threads [wasm]', 'wasm, 1 thread [wasm]']);
    expect(reasons(plain)).toBe('WebGPU: This browser has no WebGPU.');
  });

  it('has one thread without isolation, and says why', () => {
    expect(names({ ...plain, isCrossOriginIsolated: false })).toEqual(['wasm, 1 thread [wasm]']);
    expect(reasons({ ...plain, isCrossOriginIsolated: false })).toMatch(/COOP and COEP/);
  });

  it('has as many threads as the machine, at most as many as are allowed', () => {
    expect(names({ ...plain, hardwareThreads: 2 })[0]).toBe('wasm, 2 threads [wasm]');
    expect(names({ ...plain, hardwareThreads: 1 })).toEqual(['wasm, 1 thread [wasm]']);
    expect(names(plain, { maxThreads: 3 })[0]).toBe('wasm, 3 threads [wasm]');
    expect(names(plain, { maxThreads: 1 })).toEqual(['wasm, 1 thread [wasm]']);
  });

  it('passes over an emulated GPU unless told otherwise', () => {
    const emulated: Machine = {
      ...withGpu,
      webGpu: { available: true, adapter: 'swiftshader', isSoftware: true },
    };
    expect(names(emulated)[0]).toBe('wasm, 4 threads [wasm]');
    expect(reasons(emulated)).toMatch(/swiftshader\) is emulated/);
    expect(names(emulated, { softwareWebGpu: true })[0]).toBe('WebGPU (swiftshader) [jspi]');
  });

  it('takes the large GPU build only where the site wants it', () => {
    const old = { ...withGpu, hasJspi: false };
    expect(names(old)[0]).toBe('wasm, 4 threads [wasm]');
    expect(reasons(old)).toMatch(/promise integration/);
    expect(names(old, { webGpuWithoutJspi: true })[0]).toBe('WebGPU (intel gen-12lp) [asyncify]');
  });

  it('follows the order of the site', () => {
    const settings: EngineSettings = { backEnds: ['remote', 'wasm'], remote };
    expect(names(withGpu, settings)).toEqual([
      'server server.example:8443',
      'wasm, 4 threads [wasm]',
      'wasm, 1 thread [wasm]',
    ]);
    expect(names(withGpu, { backEnds: ['remote'], remote })).toEqual([
      'server server.example:8443',
    ]);
  });
});
