/** What is wrong with a setting: completes the sentence that begins with its name. */
export class Refusal extends Error {}
