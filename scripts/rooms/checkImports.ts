// npm run imports: checks every import against rooms.json, reports each one that is not allowed,
// and then fails.
import { importRules } from './importRules';
import { readRooms } from './readRooms';

async function main(): Promise<void> {
  // This package is published as ES modules only.
  const { cruise } = await import('dependency-cruiser');
  const rooms = readRooms();
  const folders = new Set(rooms.map(({ folder }) => folder.split('/')[0]));
  const { output, exitCode } = await cruise([...folders], {
    ruleSet: { forbidden: importRules(rooms) },
    validate: true,
    outputType: 'err',
    // Type imports count as well: a room that needs another room's types depends on it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  });
  process.stdout.write(`${String(output)}\n`);
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
