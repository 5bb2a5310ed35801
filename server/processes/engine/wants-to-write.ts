/** Thrown by the stores of `Store.read` and `Store.look` where work wants to write after all. */
export class WantsToWrite extends Error {
  override name = 'WantsToWrite';
}
