import type {
  CommissioningCase,
  CommissioningReport,
  Installation,
  ReportComparison,
} from './commissioningReport';

type Compared = Pick<CommissioningReport, 'createdAt' | 'installation' | 'cases'>;

/** What differs between an earlier run and this one; equal cases are left out. */
export function compareReports(earlier: Compared, now: Compared): ReportComparison {
  const ids = [...new Set([...earlier.cases, ...now.cases].map(({ id }) => id))];
  const { createdAt, installation } = earlier;
  return {
    earlier: { createdAt, version: installation.program.version },
    cases: ids.flatMap((id) => {
      const before = earlier.cases.find((one) => one.id === id);
      const after = now.cases.find((one) => one.id === id);
      return isSame(before, after)
        ? []
        : [
            {
              id,
              title: (after ?? before)!.title,
              earlier: before?.found,
              now: after?.found,
              earlierVerdict: before?.verdict,
              nowVerdict: after?.verdict,
            },
          ];
    }),
    installation: changesOf(factsOf(installation), factsOf(now.installation)),
  };
}

function isSame(a: CommissioningCase | undefined, b: CommissioningCase | undefined): boolean {
  return a?.found === b?.found && a?.verdict === b?.verdict;
}

function changesOf(
  earlier: Record<string, string>,
  now: Record<string, string>,
): ReportComparison['installation'] {
  return [...new Set([...Object.keys(earlier), ...Object.keys(now)])]
    .filter((name) => earlier[name] !== now[name])
    .map((name) => ({ name, earlier: earlier[name], now: now[name] }));
}

/** Every fact by its path, as "model.version". */
function factsOf(installation: Installation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(installation).flatMap(([name, value]: [string, string | object | undefined]) =>
      typeof value === 'object'
        ? Object.entries(value).map(([inner, fact]) => [`${name}.${inner}`, String(fact)])
        : value === undefined
          ? []
          : [[name, value]],
    ),
  );
}
