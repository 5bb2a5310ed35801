/** Asks the browser not to throw the mobile ID away to make room. A refusal changes nothing: it asks its user or not. */
export function keepStorage(): void {
  void navigator.storage?.persist?.().catch(() => false);
}
