import { zlibSync } from 'fflate';
import {
  bytesOf,
  hidden,
  joined,
  jpegOf,
  jpegSegment,
  jpegXmp,
  pngChunk,
  pngDeflatedText,
  pngOf,
  pngText,
  pngWideText,
} from './sample-files.ts';

const PNG = bytesOf('\x89PNG\r\n\x1a\n');

/** Files of about so many bytes that were made to cost time and memory, or to be believed. */
export function hostileFiles(size: number): Readonly<Record<string, () => Uint8Array>> {
  const times = (text: string) => text.repeat(Math.floor(size / text.length));
  const filled = (byteAt: (index: number) => number) =>
    Uint8Array.from({ length: size }, (_, i) => byteAt(i));
  const cycle = (text: string) => filled((i) => text.charCodeAt(i % text.length));
  const noise = () => {
    let state = 1;
    return filled(() => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24);
  };
  const bomb = (byte: number) =>
    pngChunk(
      'zTXt',
      joined(bytesOf('parameters\0\0'), zlibSync(new Uint8Array(4 * size).fill(byte))),
    );
  const segments = (bytes: Uint8Array) =>
    Array.from({ length: Math.ceil(size / 65_000) }, () =>
      jpegSegment(0xed, bytes.subarray(0, 65_000)),
    );
  return {
    'noise as PNG': () => joined(PNG, noise()),
    'noise as JPEG': () => joined(Uint8Array.of(0xff, 0xd8, 0xff), noise()),
    'noise as WebP': () => joined(bytesOf('RIFF\0\0\0\0WEBP'), noise()),
    'noise as AVIF': () => joined(bytesOf('\0\0\0\x14ftypavif\0\0\0\0avif'), noise()),
    'noise as GIF': () => joined(bytesOf('GIF89a'), noise()),
    'noise as EXIF': () => pngOf([pngChunk('eXIf', joined(bytesOf('II*\0\x08\0\0\0'), noise()))]),
    'fill bytes of a JPEG': () =>
      joined(
        Uint8Array.of(0xff, 0xd8),
        filled(() => 0xff),
      ),
    'empty chunks of a PNG': () => joined(PNG, cycle('\0\0\0\0tEXt\0\0\0\0')),
    'empty chunks of a WebP': () => joined(bytesOf('RIFF\0\0\0\0WEBP'), cycle('AAAA\0\0\0\0')),
    'empty boxes of an AVIF': () =>
      joined(bytesOf('\0\0\0\x14ftypavif\0\0\0\0avif'), cycle('\0\0\0\x08free')),
    'nested boxes': () =>
      joined(bytesOf('\0\0\0\x14ftypavif\0\0\0\0avif'), cycle('\x7f\0\0\0meta\0\0\0\0')),
    'comments of a GIF': () =>
      joined(
        bytesOf('GIF89a\x10\0\x10\0\0\0\0!\xfe'),
        filled((i) => (i % 256 === 0 ? 255 : 65)),
      ),
    'a chunk of four gigabytes': () =>
      joined(PNG, bytesOf('\xff\xff\xff\xfftEXtparameters\0'), cycle('a ')),
    'a picture of 4 billion pixels a side': () => {
      const file = pngOf([]);
      file.fill(0xff, 16, 24);
      return file;
    },
    'a bomb': () => pngOf([bomb(65)]),
    'bombs of spaces': () => pngOf(Array.from({ length: 50 }, () => bomb(32))),
    'EXIF whose fields overlap': () => {
      const exif = joined(bytesOf('II*\0\x08\0\0\0'), cycle('A'));
      const view = new DataView(exif.buffer);
      view.setUint16(8, 500, true);
      for (let at = 10; at < 10 + 12 * 500; at += 12) {
        view.setUint16(at, 0x9286, true);
        view.setUint16(at + 2, 7, true);
        view.setUint32(at + 4, 0xffff_fff0, true);
        view.setUint32(at + 8, 100, true);
      }
      return pngOf([pngChunk('eXIf', exif)]);
    },
    'a profile of digits': () =>
      pngOf([pngDeflatedText('Raw profile type exif', `\nexif\n 10\n${times('4d4d')}`)]),
    'datasets of IPTC': () =>
      jpegOf(...segments(joined(bytesOf('Photoshop 3.0\0'), cycle('\x1c\x02\x78\0\0')))),
    'XMP of open tags': () =>
      jpegOf(...segments(bytesOf('')).map(() => jpegXmp('<a>'.repeat(20_000)))),
    'XMP of quotes': () => inXmp(times('<a b="')),
    'XMP of attributes': () => inXmp(`<r ${times('a="b" ')}>`),
    'XMP of signs': () => inXmp(times('<')),
    'XMP of entities': () => inXmp(`<a>${times('&#x41;')}</a>`),
    'a prompt of settings': () => inPng('parameters', times('Steps: 1, ')),
    'a prompt of lines': () => inPng('parameters', times('\nNegative prompt: ')),
    'a prompt of spaces': () => inPng('parameters', `a${times(' ')}b`),
    'a prompt of LoRAs': () => inPng('parameters', times('<lora:a:1>')),
    'a prompt of quotes': () => inPng('parameters', `a\nSteps: 1, Seed: "${times('a: "\\"')}`),
    'a description of words': () => inPng('Description', times('a ')),
    'a description of flags': () =>
      pngOf([pngText('Author', 'x'), pngText('Description', times('--a '))]),
    'a command of flags': () => inPng('Dream', times(' -s')),
    'JSON that is deep': () => inPng('prompt', times('{"a":')),
    'JSON that is long': () => inPng('prompt', `{"a":[${times('1,')}1]}`),
    'JSON of escapes': () => inPng('prompt', `{"a":"${times(String.raw`\n`)}"}`),
    'JSON of prototypes': () =>
      inPng('prompt', '{"__proto__":{"class_type":"x"},"constructor":{"prototype":1}}'),
    'many texts of JSON': () =>
      pngOf(
        Array.from({ length: 2000 }, () =>
          pngText('prompt', `{"a":[${'1,'.repeat(size / 5000)}1]}`),
        ),
      ),
    'a graph of samplers': () => inPng('prompt', graph(Math.min(5000, size / 250), 5)),
    'a graph of links': () =>
      inPng('prompt', graph(Math.floor(Math.sqrt(size / 28)), Math.floor(Math.sqrt(size / 28)))),
    'a workflow of subgraphs within themselves': () => {
      const node = { id: 1, type: 's', inputs: [{ name: 'text', link: 1 }], widgets_values: ['a'] };
      const nodes = Array.from({ length: Math.min(2000, size / 400) }, (_, id) => ({
        ...node,
        id,
      }));
      const links = Array.from({ length: Math.min(9000, size / 100) }, (_, id) => [id, id, 0]);
      const outputs = [{ name: 'x', linkIds: [1] }];
      const subgraphs = [{ id: 's', nodes, links, outputs }];
      return inPng('workflow', JSON.stringify({ nodes, links, definitions: { subgraphs } }));
    },
    'pixels that begin to hide something': () => {
      const side = Math.min(2000, Math.floor(Math.sqrt(size)));
      const pixels = new Uint8Array(4 * side * side).fill(254);
      const bytes = hidden('stealth_pnginfo', new Uint8Array((side * side) >> 4).fill(65));
      for (let i = 0; i < 8 * bytes.length; i++)
        pixels[4 * ((i % side) * side + Math.floor(i / side)) + 3] =
          254 | (((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1);
      return pngOf([], { width: side, height: side, channels: 4, pixels });
    },
  };
}

function inPng(key: string, text: string): Uint8Array {
  return pngOf([pngText(key, text)]);
}

function inXmp(text: string): Uint8Array {
  return pngOf([pngWideText('XML:com.adobe.xmp', text)]);
}

function graph(count: number, links: number): string {
  return JSON.stringify(
    Object.fromEntries(
      Array.from({ length: count }, (_, id) => {
        const to = (at: number) => [String((id * 7 + at) % count), 0];
        const inputs = Array.from({ length: links }, (_, at) => [
          ['positive', 'negative', 'model', 'latent_image', 'text', 'conditioning'][at] ??
            `conditioning_${at}`,
          to(at),
        ]);
        return [
          id,
          {
            class_type: 'KSampler',
            inputs: { ...Object.fromEntries(inputs), seed: ['0', 0], steps: 2 },
          },
        ];
      }),
    ),
  );
}
