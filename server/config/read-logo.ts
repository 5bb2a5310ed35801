import { readFileSync, statSync } from 'node:fs';
import type { OrganizationLogo } from '../../shared/organization.ts';
import { cleanPng } from './clean-png.ts';
import { cleanSvg } from './clean-svg.ts';
import { Refusal } from './refusal.ts';

const LARGEST = 200_000;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** The logo in a file, SVG or PNG, reduced to the picture alone. Throws Refusal. */
export function readLogo(path: string): OrganizationLogo {
  const bytes = readSmall(path);
  try {
    if (bytes.subarray(0, PNG.length).equals(PNG)) return { type: 'image/png', ...cleanPng(bytes) };
    if (/^(?:\uFEFF)?\s*</.test(bytes.subarray(0, 100).toString('utf8'))) {
      return { type: 'image/svg+xml', ...cleanSvg(bytes) };
    }
    throw new Refusal('is neither an SVG nor a PNG');
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`names a file that ${error.message}: ${path}`);
    throw error;
  }
}

function readSmall(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new Refusal(`names a file of more than ${LARGEST / 1000} KB: ${path}`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal(`names a file that cannot be read (${code}): ${path}`);
  }
}
