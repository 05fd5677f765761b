import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkSelectedProjects } from './checkSelectedProjects';

/** Calls a function of an ES module in a Node process of its own. */
function call(module: string, name: string, ...args: unknown[]): unknown {
  const url = pathToFileURL(path.join(__dirname, module)).href;
  const code = `import { ${name} as call } from '${url}'; console.log(JSON.stringify(call(...${JSON.stringify(args)})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('npm test', () => {
  it('installs system packages only when told to', () => {
    const parse = (args: string[], env: Record<string, string>) =>
      call('parseTestArguments.mjs', 'parseTestArguments', args, env);
    expect(parse(['-t', 'dose'], {})).toEqual({
      installTools: false,
      jestArguments: ['-t', 'dose'],
    });
    expect(parse(['--install-tools'], {})).toEqual({ installTools: true, jestArguments: [] });
    expect(parse([], { CI: '1' })).toMatchObject({ installTools: true });
    expect(parse([], { CI: 'true' })).toMatchObject({ installTools: true });
    expect(parse([], { CI: '0' })).toMatchObject({ installTools: false });
  });

  it('says what is skipped without a package, and how to get it', () => {
    const text = call('debianTools.mjs', 'missingToolsText', ['chromium', 'dcmtk']);
    expect(text).toContain('SKIPPED without chromium: all browser tests');
    expect(text).toContain('apt-get install chromium dcmtk');
    expect(text).toContain('npm test -- --install-tools');
  });

  it('counts what jest and pytest report, and a program that broke as a failure', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'));
    const write = (name: string, text: string): string => {
      fs.writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const jest = write(
      'jest.json',
      JSON.stringify({
        numPassedTests: 5,
        numFailedTests: 1,
        numRuntimeErrorTestSuites: 1,
        numPendingTests: 2,
        numTodoTests: 1,
        success: false,
      }),
    );
    const count = (name: string, ...args: unknown[]) => call('countTests.mjs', name, ...args);
    expect(count('countJest', 1, jest)).toEqual({ passed: 5, failed: 2, skipped: 3 });
    const clean = write(
      'clean.json',
      JSON.stringify({
        numPassedTests: 5,
        numFailedTests: 0,
        numRuntimeErrorTestSuites: 0,
        numPendingTests: 0,
        numTodoTests: 0,
        success: true,
      }),
    );
    expect(count('countJest', 0, clean)).toEqual({ passed: 5, failed: 0, skipped: 0 });
    expect(count('countJest', 1, clean)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(count('countJest', 0, path.join(folder, 'none.json'))).toMatchObject({ failed: 1 });
    const pytest = write(
      'pytest.xml',
      '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10"/></testsuites>',
    );
    expect(count('countPytest', 1, pytest)).toEqual({ passed: 4, failed: 3, skipped: 3 });
    expect(count('countPytest', 2, path.join(folder, 'none.xml'))).toMatchObject({ failed: 1 });
    fs.rmSync(folder, { recursive: true });
  });

  it('runs a module anew in each registry, though it is compiled once a process', () => {
    const load = () => {
      let made: unknown;
      jest.isolateModules(() => (made = jest.requireActual('../../src/errors')));
      return made as typeof import('../../src/errors');
    };
    const [first, second] = [load(), load()];
    expect(first.DosimetryError).not.toBe(second.DosimetryError);
    expect(first.DosimetryError.toString()).toBe(second.DosimetryError.toString());
  });

  it('refuses a file behind --selectProjects, which jest would take for a project', () => {
    const projects = ['unit', 'browser'];
    expect(() =>
      checkSelectedProjects(['--selectProjects', 'unit', 'a.test.ts'], projects),
    ).toThrow('npm run test:one -- a.test.ts');
    for (const args of [
      ['a.test.ts', '--selectProjects', 'unit', 'browser'],
      ['--selectProjects', 'unit', '--verbose', 'a.test.ts'],
      ['--selectProjects=unit', 'a.test.ts'],
      [],
    ]) {
      expect(() => checkSelectedProjects(args, projects)).not.toThrow();
    }
  });
});
