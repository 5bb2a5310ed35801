/** Thrown by the stores of `Store.read` and `Store.look` when work tries to write. */
export class WantsToWrite extends Error {
  override name = 'WantsToWrite';
}
