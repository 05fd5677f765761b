// npm start: installs, builds, and serves the demo. Arguments are passed to the demo server (see
// --help).
import { checkNode, installPackages, runTypeScript } from './bootstrap.mjs';

checkNode();
installPackages();
process.stdout.write('Building the plug-ins: about ten seconds\n');
runTypeScript('scripts/build.ts');
runTypeScript('demo/main.ts', process.argv.slice(2));
