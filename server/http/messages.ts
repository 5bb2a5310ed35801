import * as wire from '../../shared/wire/message.ts';
import { answerMessage } from '../processes/client/answer-message.ts';
import { confirmMessage } from '../processes/client/confirm-message.ts';
import { openMessage } from '../processes/client/open-message.ts';
import { previewMessage } from '../processes/client/preview-message.ts';
import { readMessageStatus } from '../processes/client/read-message-status.ts';
import { reportDeleted } from '../processes/client/report-deleted.ts';
import type { Deps } from '../processes/engine/deps.ts';
import type { Route } from './route.ts';

/** One-time messages, for the card app and the phone app. */
export function messageRoutes(route: Route, deps: Deps): void {
  route(wire.previewMessage, (_, { ticket }) => previewMessage(ticket, deps));
  route(wire.openMessage, (input, { ticket }) => openMessage(input, ticket, deps));
  route(wire.answerMessage, ({ id: messageId, ...answer }, { secretHash }) =>
    answerMessage(answer, { messageId, secretHash }, deps),
  );
  route(wire.confirmMessage, ({ id: messageId, ...confirmation }, { secretHash }) =>
    confirmMessage(confirmation, { messageId, secretHash }, deps),
  );
  route(wire.readMessage, ({ id: messageId }, { secretHash }) => readMessageStatus({ messageId, secretHash }, deps));
  route(wire.reportDeleted, async ({ id: messageId }, { secretHash }) => ({
    credentialState: await reportDeleted({ messageId, secretHash }, deps),
  }));
}
