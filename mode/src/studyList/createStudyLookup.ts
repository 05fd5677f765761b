import { studyKidneys } from '../../../src/worklist';
import type { SeriesAnswer, StudyKidneys } from '../../../src/worklist';

/** The series of a study; undefined where nothing can say. */
export type SearchSeries = (studyInstanceUID: string) => Promise<SeriesAnswer[] | undefined>;

export interface StudyLookup {
  /**
   * What to ask; before that no study is known. What it throws makes the study unknown, and is not
   * asked again until everything is forgotten.
   */
  connect(search: SearchSeries): void;
  /** One request for each study, kept; undefined where the service does not say. */
  find(studyInstanceUID: string): Promise<StudyKidneys | undefined>;
  /** What was found before. */
  known(studyInstanceUID: string): StudyKidneys | undefined;
  /** Contours may have been stored since. */
  forget(): void;
}

/** Requests at a time: the viewer's own go before. */
const atOnce = 4;

/** Finds the kidneys of studies by the lists of their series, a few at a time, each only once. */
export function createStudyLookup(): StudyLookup {
  const asked = new Map<string, Promise<StudyKidneys | undefined>>();
  const found = new Map<string, StudyKidneys>();
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  let search: SearchSeries | undefined;
  let next = 0;

  const ask = (studyInstanceUID: string): Promise<StudyKidneys | undefined> => {
    const lane = next++ % atOnce;
    const answer = lanes[lane].then(async () => {
      const series = await search?.(studyInstanceUID).catch(() => undefined);
      return series && studyKidneys(series);
    });
    lanes[lane] = answer;
    return answer;
  };

  return {
    connect(given) {
      search = given;
    },
    find(studyInstanceUID) {
      const before = asked.get(studyInstanceUID);
      if (before) {
        return before;
      }
      const answer = ask(studyInstanceUID);
      asked.set(studyInstanceUID, answer);
      void answer.then((kidneys) => {
        if (kidneys && asked.get(studyInstanceUID) === answer) {
          found.set(studyInstanceUID, kidneys);
        }
      });
      return answer;
    },
    known: (studyInstanceUID) => found.get(studyInstanceUID),
    forget() {
      asked.clear();
      found.clear();
    },
  };
}
