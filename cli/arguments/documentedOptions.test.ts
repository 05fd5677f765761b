import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const pages = ['docs/command-line.md', 'docs/batch.md', 'docs/recovery.md', 'README.md'];
const programs: Record<string, string> = {
  batch: 'cli/batch/main.ts',
  commission: 'cli/commission/main.ts',
  contour: 'cli/contour.ts',
  dose: 'cli/dose.ts',
  'dose-report': 'cli/doseReport.ts',
  evaluate: 'cli/evaluate.ts',
  flag: 'cli/flag.ts',
  phantom: 'demo/phantom/main.ts',
  resolution: 'cli/resolution.ts',
};

/** Options of every command line of a program that the pages print. */
function documentedOptions(program: string): string[] {
  const command = new RegExp(
    `^(?:npm run (?:--silent )?${program} --|npx kidney-dosimetry ${program}) (.*)$`,
    'gm',
  );
  const lines = pages.flatMap((page) => [...read(page).matchAll(command)]);
  const options = lines.flatMap(([, line]) => line.split('#')[0].match(/--[a-z-]+/g) ?? []);
  return [...new Set(options)];
}

describe.each(Object.entries(programs))('the options of %s that the pages print', (name, file) => {
  const source = read(file);
  const documented = documentedOptions(name);

  it('are there', () => {
    const missing = documented.filter(
      (option) => !new RegExp(`\\n  '?${option.slice(2)}'?: (\\{|[a-zA-Z])`).test(source),
    );
    expect(documented.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('stand in the line of its help', () => {
    const [usage] = /Usage: .*?(?=\n\n|\$\{|`;)/s.exec(source)!;
    expect(documented.filter((option) => !usage.includes(option))).toEqual([]);
  });
});
