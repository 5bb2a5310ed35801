import { setTimeout as pause } from 'node:timers/promises';
import { fromBase64 } from '../../../shared/bytes.ts';
import { readQrFromPng } from '../browser/read-qr-code.ts';
import type { DemoServer } from '../demo-server.ts';

/** One mail as `GET /demo/mailbox` returns it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: ReadonlyArray<{
    readonly filename: string;
    readonly contentType: string;
    readonly contentBase64: string;
  }>;
}

/** What the demo's sink received, newest last. */
export async function readMailbox(server: DemoServer): Promise<ReceivedMail[]> {
  const answer = await fetch(`${server.address}/demo/mailbox`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`/demo/mailbox answers ${answer.status}`);
  return await answer.json();
}

/** The mail number `count` (from 1) to `to` with this subject, as soon as it is there. Rejects after `timeout` ms. */
export async function waitForMail(
  read: () => Promise<readonly ReceivedMail[]>,
  { to, subject, count = 1, timeout = 15_000 }: { to: string; subject: string; count?: number; timeout?: number },
): Promise<ReceivedMail> {
  let all: readonly ReceivedMail[] = [];
  for (const end = Date.now() + timeout; Date.now() < end; await pause(100)) {
    all = await read();
    const found = all.filter((mail) => mail.to === to && mail.subject === subject)[count - 1];
    if (found !== undefined) return found;
  }
  const there = all.map((mail) => `"${mail.subject}" to ${mail.to}`).join(', ');
  throw new Error(`no mail number ${count} "${subject}" to ${to}; there is: ${there || 'nothing'}`);
}

/** The activation link as each part of the mail has it: the text, the HTML to tap and the picture to scan. */
export function linksOf(mail: ReceivedMail): { text: string; html: string; picture: string } {
  const link = /https?:\/\/[^\s"<>]+\/phone#[\w-]+/;
  const image = mail.attachments.find(({ contentType }) => contentType.startsWith('image/png'));
  const decoded = image === undefined ? null : readQrFromPng(fromBase64(image.contentBase64));
  return {
    text: link.exec(mail.text)?.[0] ?? 'none in the text',
    html: link.exec(/<a\b[^>]*?href="([^"]+)"[^>]*>/.exec(mail.html)?.[1] ?? '')?.[0] ?? 'none in the HTML',
    picture: decoded ?? 'none in the picture',
  };
}
