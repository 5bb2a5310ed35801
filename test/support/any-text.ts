import fc from 'fast-check';

/** Text of any UTF-16 code units, including lone surrogates. (fast-check's own `binary` takes a second to build.) */
export function anyText(): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(unit).map((units) => String.fromCharCode(...units));
}

/** Text of these parts, combined in any order. */
export function textOfParts(...parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts)).map((some) => some.join(''));
}
