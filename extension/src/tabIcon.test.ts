import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { tabIcon } from './tabIcon';

const shared = globalThis as { '@ohif/ui-next'?: unknown };

describe('tabIcon', () => {
  afterEach(() => {
    delete shared['@ohif/ui-next'];
  });

  it('is one of the host where it shares no registry', () => {
    expect(tabIcon()).toBe('tab-segmentation');
  });

  it('is ours in the registry of a host that shares it', () => {
    const icons: Record<string, (props: Record<string, unknown>) => unknown> = {};
    shared['@ohif/ui-next'] = {
      Icons: {
        addIcon: (name: string, icon: (typeof icons)[string]) => {
          icons[name] = icon;
        },
      },
    };
    const drawn = icons[tabIcon()]({ className: 'text-primary' }) as ReactElement;
    expect(renderToStaticMarkup(drawn)).toMatch(
      /^<svg viewBox="0 0 24 24".* class="text-primary">/,
    );
  });
});
