import { useSyncExternalStore } from 'react';
import type { Words } from '../../words';
import { hostWords } from './hostWords';

/** Texts, numbers and dates in the language of the viewer; they follow when it is changed. */
export function useWords(): Words {
  return useSyncExternalStore(followLanguage, hostWords, hostWords);
}

/** The host tells nobody of a new language, but only a click can choose one. */
function followLanguage(onChange: () => void): () => void {
  const afterHost = () => setTimeout(onChange);
  window.addEventListener('click', afterHost);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener('click', afterHost);
    window.removeEventListener('storage', onChange);
  };
}
