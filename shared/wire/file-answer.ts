import * as v from 'valibot';

/** The answer of an endpoint whose answer is a file: not JSON, of any length. */
export interface FileAnswer {
  /** The media type, one of those that the endpoint declares. */
  readonly type: string;
  /** The file's name: ASCII without quotes. */
  readonly name: string;
  /** Produced while they are read. */
  readonly parts: AsyncGenerator<string, void, undefined>;
  /** Called when the first part is ready, before any of it is sent. */
  readonly leaving?: () => Promise<void>;
}

/** The output of such an endpoint. It never crosses the wire in this form, so there is nothing more to validate. */
export const FileAnswer = v.custom<FileAnswer>((value) => typeof value === 'object' && value !== null);
