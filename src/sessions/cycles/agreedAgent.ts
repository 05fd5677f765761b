import type { Sourced } from '../../dose';
import type { SessionFinding } from '../types';

/** "177Lu", "Lu-177", "[177Lu]Lu", "lutetium (177Lu)". */
const nuclideNames =
  /\b(lutetium|yttrium|iodine|terbium|actinium)\b|\[?\(?(\d{2,3}m?[ -]?(lu|y|i|tb|ac)|(lu|y|i|tb|ac)[ -]?\d{2,3}m?)(?![a-z0-9])\)?\]?(lu|tb|ac)?/g;

/** Other names of what is labelled; an agent that is none of these goes by its letters. */
const known: readonly [RegExp, string][] = [
  [/dotatate|oxodotreotide|lutathera/, 'dotatate'],
  [/psma-?617|vipivotide|pluvicto/, 'psma617'],
];

/**
 * The radiopharmaceutical of a cycle: the first that a time point names. Others are said, since
 * half-lives are carried between cycles of one agent: the images may be of two therapies.
 */
export function agreedAgent(named: readonly (Sourced<string> | undefined)[]): {
  agent?: Sourced<string>;
  findings: SessionFinding[];
} {
  const agents = named.filter((one) => one !== undefined);
  const [agent] = agents;
  const different = new Map(agents.map(({ value }) => [spelling(value), value]));
  // Only the nuclide was named.
  different.delete('');
  return {
    ...(agent && { agent }),
    findings:
      different.size > 1
        ? [
            {
              code: 'AGENT_CONTRADICTORY',
              text: `The time points name different radiopharmaceuticals: ${[...different.values()].map((value) => `"${value}"`).join(', ')}; "${agent.value}" was taken.`,
            },
          ]
        : [],
  };
}

/** "177Lu-DOTATATE", "Lu-177 Dotatate" and "Lutathera" are one; empty for a nuclide alone. */
function spelling(agent: string): string {
  const text = agent.toLowerCase();
  const name = known.find(([pattern]) => pattern.test(text))?.[1];
  return name ?? text.replace(nuclideNames, '').replace(/[^a-z0-9]/g, '');
}
