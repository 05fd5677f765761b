const { sep } = require('node:path');
const { Script } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** Compiled modules of this process by file, each with the source that it was compiled from. */
const compiled = new Map();
/** Sources of installed packages, among them jest's own, by file. */
const installed = new Map();
const packages = `${sep}node_modules${sep}`;

/**
 * Jest's runtime, which reads and compiles a module once a process and not once a test file: half
 * of what a short test costs. Every test file still has globals and modules of its own, since a
 * compiled script runs anew in each; what they share is its bytecode.
 */
class SharedCodeRuntime extends JestRuntime {
  constructor(...args) {
    super(...args);
    readOnce(this.fileCache);
    compileOnce(this.executor);
    lookUpGlobalsOnce(this.executor);
  }
}

function readOnce(fileCache) {
  const read = fileCache.readFile.bind(fileCache);
  fileCache.readFile = (file) => {
    if (!file.includes(packages)) {
      return read(file);
    }
    const source = installed.get(file) ?? read(file);
    installed.set(file, source);
    return source;
  };
}

function compileOnce(executor) {
  const names = executor.injectedModuleParameters.join(', ');
  const compileAnew = executor.compile.bind(executor);
  executor.compile = (source, file) => {
    const context = executor.environment.getVmContext();
    if (context === null) {
      return null;
    }
    try {
      return scriptOf(source, file, names).runInContext(context);
    } catch {
      // What is wrong with a file jest itself says best.
      return compileAnew(source, file);
    }
  };
}

/**
 * The globals that each module is given (`sandboxInjectedGlobals`) are looked up once a test file:
 * the sandbox is slow at it, and no test replaces one of them.
 */
function lookUpGlobalsOnce(executor) {
  const names = executor.config.sandboxInjectedGlobals;
  let found;
  const onlyOnce = { map: (lookUp) => (found ??= names.map(lookUp)) };
  executor.config = { ...executor.config, sandboxInjectedGlobals: onlyOnce };
}

/** @returns {Script} that gives the function of the module, with the parameters `names` */
function scriptOf(source, file, names) {
  const head = `(function (${names}) {`;
  const old = compiled.get(file);
  if (old?.source === source && old.head === head) {
    return old.script;
  }
  const script = new Script(`${head}${source}\n})`, {
    filename: file,
    columnOffset: -head.length,
  });
  compiled.set(file, { source, head, script });
  return script;
}

module.exports = SharedCodeRuntime;
