import { commandsContext } from '../commandsContext';
import { toolButtonType } from './toolButtonType';

/** "Auto-contour kidneys" in the viewer's toolbar. */
export const toolbarButton = {
  id: 'AutoContourKidneys',
  uiType: toolButtonType,
  props: {
    label: 'Auto-contour kidneys',
    tooltip: 'Auto-contour kidneys',
    commands: [{ commandName: 'autoContourKidneys', context: commandsContext }],
    evaluate: 'evaluate.action',
  },
};
