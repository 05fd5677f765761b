/**
 * Checks the projects given to jest. Jest takes every word after --selectProjects as a project,
 * even a test's file, and then runs all tests without a warning.
 * @param {readonly string[]} args of the command line
 * @param {readonly string[]} projects names that exist
 * @throws Error where a word is not a project
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
