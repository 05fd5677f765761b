import { hostWords } from '../../src/viewer/words/hostWords';
import { toolbarButton } from './toolbar/toolbarButton';

/** The mode refers to the toolbar button by this name (OHIF 3.13 and later). */
export function getCustomizationModule() {
  const label = hostWords().t('panel.run');
  const inWords = { ...toolbarButton, props: { ...toolbarButton.props, label, tooltip: label } };
  return [{ name: 'default', value: { 'kidneyDosimetry.toolbarButtons': [inWords] } }];
}
