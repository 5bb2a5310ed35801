/** Announces `text` once, politely, each time it changes; shows nothing. Must stay mounted to be heard. */
export function Announce({ text }: { text: string }) {
  return (
    <p class="c-visually-hidden" role="status">
      {text}
    </p>
  );
}
