import * as v from 'valibot';
import { AppError } from '../errors.ts';
import { FORMAT } from '../wire/message.ts';

const AnyFormat = v.object({ format: v.number() });

/** An order in a format of a later server is not malformed: the client is too old (AppError `client_outdated`). */
export function refuseOtherFormat(body: unknown): void {
  const said = v.safeParse(AnyFormat, body);
  if (said.success && said.output.format !== FORMAT) throw new AppError('client_outdated');
}
