import * as v from 'valibot';

/** What an endpoint answers with whose answer is a file: no JSON, and as long as it likes. */
export interface FileAnswer {
  /** The media type, one of those that the endpoint declares. */
  readonly type: string;
  /** What the file is called: ASCII without quotes. */
  readonly name: string;
  /** Made as they are read. */
  readonly parts: AsyncGenerator<string, void, undefined>;
  /** Done once the first part is there, before anything of it leaves. */
  readonly leaving?: () => Promise<void>;
}

/** The output of such an endpoint. It never crosses the wire in this form, so there is nothing more to judge. */
export const FileAnswer = v.custom<FileAnswer>((value) => typeof value === 'object' && value !== null);
