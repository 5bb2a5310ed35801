/** As people are found and sorted: the case of every language folded, composed and decomposed letters the same. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What a search looks through. The common name comes first: it is also the order of people. Nothing stands for no department. */
export function searchText(person: {
  readonly commonName: string;
  readonly userName: string;
  readonly email: string;
  readonly department: string;
}): string {
  const { commonName, userName, email, department } = person;
  return folded([commonName, userName, email, ...(department === '' ? [] : [department])].join('\n'));
}

/** The pattern of `like … escape '\'` for text that has `word` in it, whatever signs the word holds. */
export function containing(word: string): string {
  return `%${folded(word).replace(/[\\%_]/g, '\\$&')}%`;
}
