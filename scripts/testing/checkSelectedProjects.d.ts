export function checkSelectedProjects(args: readonly string[], projects: readonly string[]): void;
