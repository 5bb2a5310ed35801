import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogo } from '../../../../server/config/read-logo.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string, more = 'viewBox="0 0 40 10"') => `<svg ${NS} ${more}>${inside}</svg>`;

const FADE = `<linearGradient id="f"><stop stop-color="#fff"/></linearGradient><mask id="m"><path fill="url(#f)"/></mask>`;
const CHAINED = 'is an SVG with a mask or clip path that uses another one: make them one';
const INHERITED = 'is an SVG with gradients that inherit in a circle, or more than 5 deep';

/** Each mask uses the next one twice. */
function maskBomb(masks: number): string {
  const uses = (next: number) => `<path mask="url(#m${next})"/>`.repeat(2);
  return Array.from({ length: masks }, (_, at) => `<mask id="m${at}">${uses(at + 1)}</mask>`).join('');
}

const stops = (count: number) => `<linearGradient id="a">${'<stop/>'.repeat(count)}</linearGradient>`;

/** The first one inherits from the second and so on, `steps` times. */
function heirs(steps: number): string {
  const heir = (at: number) => `<linearGradient id="g${at}" href="#g${at + 1}"/>`;
  return `${Array.from({ length: steps }, (_, at) => heir(at)).join('')}<linearGradient id="g${steps}"/>`;
}

/** Grey, all of it 0. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const picture = deflateSync(Buffer.alloc((width + 1) * height));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', picture), chunk('IEND', '')]);
}

function chunk(type: string, body: string | Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), Buffer.from(body)]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(body.length, 0);
  content.copy(framed, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}

/** With one more chunk after its header. */
function withChunk(image: Buffer, more: Buffer): Buffer {
  return Buffer.concat([image.subarray(0, 33), more, image.subarray(33)]);
}

describe('readLogo', () => {
  let file: string;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-logo-'));
    file = join(folder, 'logo');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (content: string | Buffer) => {
    writeFileSync(file, content);
    const { type, bytes, ratio } = readLogo(file);
    return { type, ratio, bytes, text: Buffer.from(bytes).toString('utf8') };
  };

  it.each([
    ['shapes', svg('<path d="M0 0h40v10z" fill="#0b655c"/>'), svg('<path d="M0 0h40v10z" fill="#0b655c"/>')],
    [
      'what drawing programs put around them',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${svg(
        '\n <g class="a" data-name="b" style="fill: #123456; stroke-width:2"><rect width="4" height="4"/></g>\n',
        'version="1.1" xml:space="preserve" viewBox="0 0 40 10"',
      )}\n`,
      svg('<g fill="#123456" stroke-width="2"><rect width="4" height="4"/></g>'),
    ],
    [
      'gradients',
      svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><linearGradient id="b" xlink:href="#a"/></defs><circle r="4" fill="url(\'#b\')"/>',
      ),
      svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><linearGradient id="b" href="#a"/></defs><circle r="4" fill="url(#b)"/>',
      ),
    ],
    [
      'a mask and a clip path with a gradient',
      svg(
        `${FADE}<clipPath id="c"><path d="M0 0h9v9z"/></clipPath><g clip-path="url('#c')"><path mask="url(#m)"/></g>`,
      ),
      svg(`${FADE}<clipPath id="c"><path d="M0 0h9v9z"/></clipPath><g clip-path="url(#c)"><path mask="url(#m)"/></g>`),
    ],
    ['as many cuts as logos have', svg('<g mask="url(#m)"/>'.repeat(100)), svg('<g mask="url(#m)"/>'.repeat(100))],
    ['many stops', svg(stops(32).repeat(9)), svg(stops(32).repeat(9))],
    ['gradients of gradients', svg(heirs(5)), svg(heirs(5))],
    ['a title', svg('<title>A &amp; B &#60;</title>'), svg('<title>A &amp; B &lt;</title>')],
  ])('takes %s of an SVG', (_, given, written) => {
    expect(read(given)).toMatchObject({ type: 'image/svg+xml', ratio: 4, text: written });
  });

  it('knows how large it is from width and height', () => {
    expect(read(`<svg ${NS} width="30px" height="20"/>`).ratio).toBe(1.5);
  });

  /** Each would run, load, or show something else in some SVG parser. */
  it.each([
    ['a script', svg('<script>alert(1)</script>'), '<script>'],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>'), '<SCRIPT>'],
    ['a script of another namespace', svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'), '<x:script>'],
    ['an event', svg('<g onclick="alert(1)"/>'), 'onclick'],
    ['an event of the whole', svg('', 'viewBox="0 0 1 1" onload="alert(1)"'), 'onload'],
    ['HTML', svg('<foreignObject><p>x</p></foreignObject>'), '<foreignObject>'],
    ['a picture from elsewhere', svg('<image href="https://evil.example/a.png"/>'), '<image>'],
    ['a copy', svg('<use href="#a"/>'), '<use>'],
    ['a link', svg('<a href="https://evil.example"/>'), '<a>'],
    ['an animation', svg('<animate attributeName="href" values="javascript:alert(1)"/>'), '<animate>'],
    ['a setter', svg('<set attributeName="onmouseover" to="alert(1)"/>'), '<set>'],
    ['a style sheet', svg('<style>@import "https://evil.example/a.css"</style>'), '<style>'],
    ['a filter', svg('<filter id="a"/>'), '<filter>'],
    ['an address in a fill', svg('<path fill="url(https://evil.example/#a)"/>'), 'fill="url(https://evil.example/#a)"'],
    ['an address in a style', svg('<path style="fill:url(//evil.example)"/>'), 'fill="url(//evil.example)"'],
    ['an escaped address', svg('<path fill="u\\72l(//evil.example)"/>'), 'fill="u\\72l(//evil.example)"'],
    ['a written-out address', svg('<path fill="url&#40;//evil.example)"/>'), 'fill="url(//evil.example)"'],
    ['a property that loads', svg('<g style="background:red"/>'), '"background:red" in a style'],
    ['a gradient from elsewhere', svg('<linearGradient href="https://evil.example/#a"/>'), 'href'],
    ['a place that runs', svg('<linearGradient xlink:href="javascript:alert(1)"/>'), 'xlink:href'],
    ['a reference where there is none', svg('<path d="url(#a)"/>'), 'd="url(#a)"'],
    ['another base', svg('', 'viewBox="0 0 1 1" xml:base="https://evil.example/"'), 'xml:base'],
    ['an SVG within it', svg(svg('')), '<svg>'],
    ['an element in its title', svg('<title><g/></title>'), '<g> within <title>'],
    ['another language', '<svg xmlns="http://www.w3.org/1999/xhtml"/>', 'elements of another language'],
  ])('refuses %s', (_, given, what) => {
    expect(() => read(given)).toThrow(
      `names a file that is an SVG with ${what}: a logo is shapes and gradients without script, style sheet, text, or anything from elsewhere: ${file}`,
    );
  });

  it.each([
    [
      'a document type',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
      'is no SVG that can be read: see "<!DOCTYPE svg [<!ENT"',
    ],
    [
      'a part that is not parsed',
      svg('<![CDATA[<script/>]]>'),
      'is no SVG that can be read: see "<![CDATA[<script/>]]"',
    ],
    [
      'a processing instruction',
      `${svg('<?xml-stylesheet href="a"?>')}`,
      'is no SVG that can be read: see "<?xml-stylesheet hre"',
    ],
    ['an entity of its own', svg('<title>&a;</title>'), 'is no SVG that can be read: see "&a;"'],
    ['an attribute twice', svg('<g id="a" id="b"/>'), 'is an SVG with id twice in one <g>'],
    ['an attribute without quotes', svg('<g id=a/>'), 'is no SVG that can be read: see "<g id=a/></svg>"'],
    ['crossed elements', svg('<g><defs></g></defs>'), 'is an SVG whose </g> closes another element'],
    ['an open end', `<svg ${NS} viewBox="0 0 1 1"><g>`, 'is an SVG that ends too early'],
    ['two of them', `${svg('')}${svg('')}`, 'is no SVG: <svg> holds all of one'],
    ['HTML alone', '<html></html>', 'is no SVG: <svg> holds all of one'],
    ['no namespace', '<svg viewBox="0 0 1 1"/>', 'is no SVG: its <svg> lacks xmlns="http://www.w3.org/2000/svg"'],
    ['a character that XML has not', svg('<title>&#1;</title>'), 'is an SVG with a character that XML does not allow'],
    [
      'one written as it is',
      svg('<g id="a"/><title>\uFFFF</title>'),
      'is an SVG with a character that XML does not allow',
    ],
    ['a form feed', svg('<g fill="red\f" stroke="a\fb"/>'), 'is an SVG with a character that XML does not allow'],
    ['letters', svg('<g>Example</g>'), 'is an SVG with text between its elements: make it a <path>'],
    ['no size', `<svg ${NS} width="100%"/>`, 'is an SVG that does not say how large it is: its <svg> needs a viewBox'],
    [
      'no height',
      `<svg ${NS} viewBox="0 0 4 0"/>`,
      'is an SVG that does not say how large it is: its <svg> needs a viewBox',
    ],
    ['masks of masks', svg(maskBomb(26)), CHAINED],
    ['a mask of itself', svg('<mask id="a"><g><path mask="url(#a)"/></g></mask>'), CHAINED],
    ['a mask that is masked', svg('<mask id="a"/><mask id="b" mask="url(#a)"/>'), CHAINED],
    ['a clip path that is clipped', svg('<clipPath id="a" style="clip-path:url(#b)"/>'), CHAINED],
    ['clip paths of clip paths', svg('<clipPath id="a"><path clip-path="url(#b)"/></clipPath>'), CHAINED],
    ['a clip path in a mask', svg('<mask id="a"><path clip-path="url(#b)"/></mask>'), CHAINED],
    [
      'a crowd of cuts',
      svg('<g mask="url(#m)" clip-path="url(#c)"/>'.repeat(51)),
      'is an SVG that uses masks and clip paths more than 100 times',
    ],
    [
      'a large mask',
      svg(`<mask id="m"><g>${'<path/>'.repeat(99)}</g></mask>`),
      'is an SVG with masks and clip paths of more than 100 elements',
    ],
    ['stops without end', svg(stops(33)), 'is an SVG with a gradient of more than 32 stops'],
    [
      'a gradient in another',
      svg('<linearGradient><radialGradient/></linearGradient>'),
      'is an SVG with a gradient in another',
    ],
    ['a gradient of itself', svg('<linearGradient id="a" href="#a"/>'), INHERITED],
    ['gradients in a circle', svg('<radialGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'), INHERITED],
    ['gradients without an end', svg(heirs(6)), INHERITED],
    ['what nests deeply', svg('<g>'.repeat(50) + '</g>'.repeat(50)), 'is an SVG nested more than 50 deep'],
    ['a crowd', svg('<g/>'.repeat(5000)), 'is an SVG of more than 5000 elements'],
    [
      'UTF-16',
      Buffer.concat([Buffer.from('<'), Buffer.from(svg(''), 'utf16le'), Buffer.from([0xff])]),
      'is an SVG that is not in UTF-8',
    ],
    ['another encoding', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`, 'is an SVG that is not in UTF-8'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'is neither an SVG nor a PNG'],
    ['nothing', '', 'is neither an SVG nor a PNG'],
  ])('refuses %s', (_, given, why) => expect(() => read(given)).toThrow(`names a file that ${why}: ${file}`));

  it('takes a PNG without what is not its picture', () => {
    const image = png(40, 20);
    expect(read(withChunk(image, chunk('tEXt', 'Author\0Alice')))).toMatchObject({
      type: 'image/png',
      ratio: 2,
      bytes: new Uint8Array(image),
    });
  });

  it.each([
    ['cut short', () => png(4, 4).subarray(0, -1), 'is a PNG that ends too early'],
    [
      'with a wrong bit',
      () => Buffer.from(png(4, 4).map((byte, at) => (at === 18 ? byte ^ 1 : byte))),
      'is a damaged PNG',
    ],
    [
      'with something before its header',
      () => Buffer.concat([png(4, 4).subarray(0, 8), chunk('tEXt', 'a'), png(4, 4).subarray(8)]),
      'is a damaged PNG',
    ],
    [
      'without a picture',
      () => Buffer.concat([png(4, 4).subarray(0, 33), chunk('IEND', '')]),
      'is a PNG without a picture',
    ],
    ['that fills a wall', () => png(2049, 1), 'is a PNG of 2049 × 1 pixels, and 2048 a side are the most'],
  ])('refuses a PNG %s', (_, make, why) => expect(() => read(make())).toThrow(`names a file that ${why}: ${file}`));

  it('takes nothing after the end of a PNG', () => {
    const image = png(4, 4);
    expect(read(Buffer.concat([image, Buffer.from('<script>')])).bytes).toEqual(new Uint8Array(image));
  });

  it('refuses what is larger than 200 KB before it is read', () => {
    writeFileSync(file, Buffer.alloc(200_001));
    expect(() => readLogo(file)).toThrow(`names a file of more than 200 KB: ${file}`);
  });

  it('says why a file cannot be read', () => {
    expect(() => readLogo(join(folder, 'none'))).toThrow(/^names a file that cannot be read \(ENOENT\): /);
  });
});
