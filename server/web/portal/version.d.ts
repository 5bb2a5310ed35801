/** The product's version, from package.json, inserted when the pages are built. */
declare const __CHIPLESS_VERSION__: string;
