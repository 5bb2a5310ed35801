/** A text of a server among words of ours: isolated in its direction, two lines at the most. */
export function Brief({ text }: { text: string }) {
  return <bdi class="c-brief">{text}</bdi>;
}
