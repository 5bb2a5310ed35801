import { countIn } from '../count-in.ts';

export const { plural, number, list, duration } = countIn('en');
