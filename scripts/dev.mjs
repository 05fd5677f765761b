// npm run dev: serves the demo and rebuilds the plug-in when a source changes (scripts/dev.ts).
import { checkNode, installPackages, runTypeScript } from './bootstrap.mjs';

checkNode();
installPackages();
runTypeScript('scripts/dev.ts', process.argv.slice(2));
