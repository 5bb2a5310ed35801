/** What a person reads after a wrong PIN; `afterwards` says what happens when the last try is wrong too. */
export function wrongPin(triesLeft: number, afterwards = 'After that the card is blocked.'): string {
  if (triesLeft === 1) return `One try left. ${afterwards}`;
  return `That is not the PIN. ${triesLeft} tries left.`;
}
