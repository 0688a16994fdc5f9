/** Its message is a sentence for the person, which those of browsers are not. */
export class TellingError extends Error {
  override name = 'TellingError';
}
