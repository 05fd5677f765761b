import { id } from './id';

interface Workflow {
  id: string;
  launchWithStudy(study: unknown): void;
}

interface LaunchOptions {
  study: unknown;
  workflows?: Workflow[];
  defaultWorkflow?: Workflow;
}

/**
 * A command for a double click in the study list (`workList.onStudyDoubleClick`): opens our
 * workflow where it applies to the study, otherwise what the host would have opened.
 */
export function getCommandsModule() {
  const launchKidneyDosimetry = ({ study, workflows = [], defaultWorkflow }: LaunchOptions) => {
    const ours = workflows.find((workflow) => workflow.id === id);
    (ours ?? defaultWorkflow ?? workflows[0])?.launchWithStudy(study);
  };
  return {
    actions: { launchKidneyDosimetry },
    definitions: { launchKidneyDosimetry: { commandFn: launchKidneyDosimetry } },
    defaultContext: 'WORKLIST',
  };
}
