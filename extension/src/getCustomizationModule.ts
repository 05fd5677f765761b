import { hostWords } from '../../src/viewer/words/hostWords';
import { toolbarButton } from './toolbarButton';

/** Parts that a mode refers to by name. */
export function getCustomizationModule() {
  const label = hostWords().t('panel.run');
  const inWords = { ...toolbarButton, props: { ...toolbarButton.props, label, tooltip: label } };
  return [{ name: 'default', value: { 'kidneyDosimetry.toolbarButtons': [inWords] } }];
}
