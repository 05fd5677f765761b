import type { KnipConfig } from 'knip';

/**
 * Files, exports and packages that nobody uses. `knip` looks at everything, `knip --production` at
 * the programs alone (entries and folders marked with "!"): what only tests call belongs to
 * tests/oracles or tests/helpers.
 */
const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'cli/{contour,dose,doseReport,evaluate,flag,resolution,{batch,commission}/main}.ts!',
        'backend/{main,pipelineThread}.ts!',
        'demo/{main,fetchViewerMain,phantom/main}.ts!',
        'bench/{main,backendParts/sleepingWorker,browser/enginePage,dosimetryParts/therapyProgram}.ts!',
        'scripts/{build,dev,release,makeKernels,makeOrganShapes,makeReferenceAnatomy,writeSbom}.ts!',
        'scripts/{links/checkLinks,pictures/writePictures,reference/writeReference,rooms/checkImports,rooms/writeRoomTable}.ts!',
        // The synthetic truth, for programs and tests alike.
        'demo/phantom/index.ts!',
        // Rooms that benches ask, and the report next.
        'src/{recovery,uncertainty}/index.ts!',
        'tests/fuzz/{main,run/worker}.ts',
        'tests/matrix/browsers/firefoxRelay.mjs',
        'tests/helpers/{killedWorker,phantomDoseProgram,probeInNode,readHostile}.ts',
      ],
      project: [
        '{src,cli,backend,demo,bench,scripts}/**/*.{ts,tsx}!',
        '!**/*.test.{ts,tsx}!',
        'tests/**/*.{ts,mjs}',
      ],
      // Named on command lines by scripts/lintSteps.mjs.
      ignoreDependencies: ['@prettier/plugin-oxc', 'typescript-native'],
    },
    extension: {
      entry: [
        'src/{guard,index,umd,worker,jobWorker,measureWorker,serialWorker,engineWasm,engineJspi,engineAsyncify}.ts!',
      ],
      project: ['src/**/*.ts!'],
    },
    // What it compiles lies in the folders of the repository.
    programs: { entry: ['main.ts!'], project: ['*.ts!'], ignoreDependencies: [/./] },
    mode: {
      entry: ['src/{guard,index,byUrl}.ts!'],
      project: ['src/**/*.ts!'],
      // Loaded by the host, by its name.
      ignoreDependencies: ['ohif-extension-kidney-dosimetry'],
    },
  },
  // Types of a function's options and results are given with it, whether or not somebody names
  // them. Programs that tests start (pydicom, dcmtk ...) are Debian's.
  exclude: ['types', 'binaries'],
  ignoreIssues: {
    // What a room gives may be asked for by tests alone; the function itself is looked at where it
    // lies.
    ...(process.argv.includes('--production') && { '**/index.ts': ['exports'] }),
  },
};

export default config;
