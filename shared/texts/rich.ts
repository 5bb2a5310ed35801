/**
 * A whole sentence with something inside that is not text: a link, bold words, a name in `bdi`. The sentence says where
 * it is; the component passes a function that makes it:
 * `help: <T>(link: Mark<T>): Rich<T> => ['Ask ', link('us'), '.']`.
 */
export type Rich<T> = readonly (string | T)[];

/** Makes the element inside a sentence from its words. */
export type Mark<T> = (words: string) => T;
