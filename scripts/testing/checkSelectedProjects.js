/**
 * Jest takes every word behind --selectProjects for a project, a test's file too, and then runs all
 * tests of the project with nothing said.
 *
 * @param {readonly string[]} args of the command line
 * @param {readonly string[]} projects names that there are
 * @throws Error where something else than a project stands there
 */
function checkSelectedProjects(args, projects) {
  const at = args.indexOf('--selectProjects');
  const words = at < 0 ? [] : args.slice(at + 1);
  const end = words.findIndex((word) => word.startsWith('-'));
  const selected = end < 0 ? words : words.slice(0, end);
  const other = selected.find((word) => !projects.includes(word));
  if (other !== undefined) {
    throw new Error(
      `"${other}" is no project of these tests (there are: ${projects.join(', ')}), and jest would run ` +
        `all of them. One file or folder: npm run test:one -- ${other}`,
    );
  }
}

module.exports = { checkSelectedProjects };
