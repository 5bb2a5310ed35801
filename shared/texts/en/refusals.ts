/** Why people may not do something, where a process says it beforehand and an error afterwards: in the same words. */
export const refusals = {
  'operators only': 'Only operators and admins act for others.',
  oneself: 'That is you.',
  'admins only': 'Only admins act on operators and admins.',
  'not created': 'It is not created yet.',
};
