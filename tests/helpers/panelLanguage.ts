import type { Page } from 'playwright-core';

/** As the viewer's preferences do: the language is kept for i18next, by a click. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('i18nextLng', chosen);
    window.dispatchEvent(new Event('click'));
  }, language);
  await page.locator(`.kd-panel[lang="${language}"]`).waitFor();
}

export interface PanelTexts {
  /** Every text that is shown, what is folded included. */
  texts: string[];
  /** Texts that reach beyond the panel. */
  cutOff: string[];
}

/** Unfolds the panel, reads it, and folds it again as it was. */
export function readPanelTexts(page: Page): Promise<PanelTexts> {
  return page.evaluate(() => {
    const panel = document.querySelector('.kd-panel')!;
    const folded = [...panel.querySelectorAll('details:not([open])')];
    folded.forEach((details) => details.setAttribute('open', ''));
    const { right } = panel.getBoundingClientRect();
    const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    const found = { texts: [] as string[], cutOff: [] as string[] };
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.textContent!.trim();
      const box = node.parentElement!.getBoundingClientRect();
      // An option is as wide as its list, which cuts it; 1 pixel is for readers of the screen.
      const isShown = box.width > 1 && !node.parentElement!.closest('option, svg');
      if (text !== '') {
        found.texts.push(text);
      }
      if (text !== '' && isShown && box.right > right + 1) {
        found.cutOff.push(text);
      }
    }
    folded.forEach((details) => details.removeAttribute('open'));
    return found;
  });
}
