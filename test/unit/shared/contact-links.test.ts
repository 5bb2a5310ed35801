import { describe, expect, it } from 'vitest';
import { mailLink, phoneLink } from '../../../shared/contact-links.ts';

describe('mailLink', () => {
  it.each([
    ['help@example.com', 'mailto:help@example.com'],
    ['help?bcc=x@c.example', 'mailto:help%3Fbcc%3Dx@c.example'],
    ['help&to=a#b@example.com', 'mailto:help%26to%3Da%23b@example.com'],
    ['a%b/c+d@example.com', 'mailto:a%25b%2Fc%2Bd@example.com'],
    ['zoë@bücher.example', 'mailto:zo%C3%AB@b%C3%BCcher.example'],
  ])('writes to %s alone', (mailbox, link) => expect(mailLink(mailbox)).toBe(link));
});

describe('phoneLink', () => {
  it.each([
    ['+49 30 5550 100', 'tel:+49305550100'],
    ['+49 (0)30 5550-100', 'tel:+49305550100'],
    ['+49(0)30/5550.100', 'tel:+49305550100'],
    ['+44 ( 0 ) 20 7946 0000', 'tel:+442079460000'],
    ['+49 (30) 5550 100', 'tel:+49305550100'],
    ['(0) 30 5550 100', 'tel:0305550100'],
    ['030 5550 100', 'tel:0305550100'],
    ['123', 'tel:123'],
  ])('calls %s', (phone, link) => expect(phoneLink(phone)).toBe(link));
});
