import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { findHeapEnd } from './find-heap-end.ts';

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
  toFixedLengthBuffer(): ArrayBuffer;
  toResizableBuffer(): ArrayBuffer;
}
// Node has it; its types leave it to those of the browser.
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number; maximum: number }) => Memory;
};

const PAGE_BYTES = 64 * 1024;
/** The initial size QuickJS was built with: it contains its stack and its own data, and most scripts need no more. */
const INITIAL_PAGES = 256;
/** The part that QuickJS needs itself. */
const OWN_PAGES = 88;

/** QuickJS with a memory of its own. */
export interface QuickJs {
  readonly module: QuickJSWASMModule;
  /** All of its memory. To be asked for each time: it is another one when the memory has grown. */
  bytes(): Uint8Array;
  /** The address in it from which on nothing was ever written. */
  heapEnd(): number;
  /** Whether scripts have used more than the initial memory, which is never given back. */
  grown(): boolean;
  /** Whether next to no memory is left. */
  full(): boolean;
}

/**
 * Loads QuickJS into a memory that cannot outgrow `memoryBytes` for scripts. QuickJS has a memory limit itself, but in
 * WebAssembly it counts blocks without their sizes.
 */
export async function loadQuickJs(memoryBytes: number): Promise<QuickJs> {
  const maximum = OWN_PAGES + Math.ceil(memoryBytes / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: Math.max(INITIAL_PAGES, maximum) });
  // The package's types describe its CommonJS half; what Node imports here is the variant itself.
  const quickjs = newVariant(variant as unknown as QuickJSSyncVariant, { wasmMemory: memory });
  const module = await newQuickJSWASMModuleFromVariant(quickjs);
  const bytes = () => new Uint8Array(memory.buffer);
  const pages = () => memory.buffer.byteLength / PAGE_BYTES;
  return {
    module,
    bytes,
    heapEnd: findHeapEnd(bytes, () => module.newContext().dispose()),
    grown: () => pages() > INITIAL_PAGES,
    full: () => pages() > maximum * 0.95,
  };
}
