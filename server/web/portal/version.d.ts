/** The product's version, from package.json, put in when the pages are built. */
declare const __CHIPLESS_VERSION__: string;
