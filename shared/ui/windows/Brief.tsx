/** A server's text among our own: isolated in its direction, two lines at most. */
export function Brief({ text }: { text: string }) {
  return <bdi class="c-brief">{text}</bdi>;
}
