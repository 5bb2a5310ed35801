/** What locking one of somebody's mobile IDs leaves them with, until the new one is active. `held`: how many are active. */
export function describeLocking(held: number): string {
  const left =
    held === 1
      ? 'You have none until the new one is active: if the order ends before, order again.'
      : 'Your others go on working.';
  return `The old mobile ID stops working at once and its certificates are revoked. ${left}`;
}
