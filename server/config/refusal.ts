/** What is wrong with a setting: ends the sentence that begins with its name. */
export class Refusal extends Error {}
