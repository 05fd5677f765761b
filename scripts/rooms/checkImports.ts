// npm run imports: every import against rooms.json. Says each one that is not allowed, and fails
// then.
import { importRules } from './importRules';
import { readRooms } from './readRooms';

async function main(): Promise<void> {
  // It is published as ES modules only.
  const { cruise } = await import('dependency-cruiser');
  const rooms = readRooms();
  const folders = new Set(rooms.map(({ folder }) => folder.split('/')[0]));
  const { output, exitCode } = await cruise([...folders], {
    ruleSet: { forbidden: importRules(rooms) },
    validate: true,
    outputType: 'err',
    // Types count as well: a room that needs another's types knows it.
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
